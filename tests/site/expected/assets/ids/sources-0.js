throughlineData("ids/sources-0", [["notice","Ministry","official"],["report","A paper","press"]]);
