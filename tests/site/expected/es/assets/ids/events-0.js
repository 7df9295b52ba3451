throughlineData("ids/events-0", [["call","Una llamada","2022-11",0],["first-visit"],["visit","Una visita","2022-12-12",1]]);
