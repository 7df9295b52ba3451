throughlineData("search/titles-0", [["call","visit"],["A call, \u003cb>bold\u003c/b> & \"quoted\"","A visit"],["November 2022","12 December 2022"]]);
