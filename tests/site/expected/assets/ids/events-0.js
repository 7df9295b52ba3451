throughlineData("ids/events-0", [["call","A call, \u003cb>bold\u003c/b> & \"quoted\"","2022-11",0],["first-visit"],["visit","A visit","2022-12-12",1]]);
