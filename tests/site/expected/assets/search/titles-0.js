throughlineSearch("titles", 0, [["call","A call, \u003cb>bold\u003c/b> & \"quoted\"","November 2022"],["visit","A visit","12 December 2022"]]);
