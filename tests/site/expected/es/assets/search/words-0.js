throughlineData("search/words-0", ["A20AconoceAdelegacionBiputadoAmesBinisterioGroHyAnormaCticeApaperCrticiparonBersonasAunAvinoCsas","!\n!\n#\n#\n!\n!\n#\n!#\n#\n!#\n#\n!\n!\n#\n#\n#"]);
