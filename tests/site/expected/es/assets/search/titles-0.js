throughlineSearch("titles", 0, [["call","Una llamada","noviembre de 2022"],["visit","Una visita","12 de diciembre de 2022"]]);
