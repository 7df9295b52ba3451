throughlineData("ids/sources-0", [["notice","Ministry"],["report","A paper"]]);
