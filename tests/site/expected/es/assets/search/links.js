throughlineData("search/links", "##");
