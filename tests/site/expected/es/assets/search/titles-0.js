throughlineData("search/titles-0", [["call","visit"],["Una llamada","Una visita"],["noviembre de 2022","12 de diciembre de 2022"]]);
