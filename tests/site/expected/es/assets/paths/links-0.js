throughlineData("paths/links-0", [0,1,4,0]);
