/** Given names and surnames of fourteen origins, ten of each. */
export const origins: readonly { readonly given: readonly string[]; readonly surnames: readonly string[] }[] =
  [
    [
      "Harriet Alastair Gemma Rupert Tamsin Callum Isobel Duncan Rosalind Gareth",
      "Featherstone Cholmondeley Ashworth Pemberton MacTavish Llewellyn Hathaway Blenkinsop Thistlewood Carmichael",
    ],
    [
      "Ignacio Guadalupe Esteban Ximena Rodrigo Pilar Joaquín Soledad Mateo Itziar",
      "Echeverría Zapatero Villanueva Quintana Belmonte Arriaga Navarrete Figueroa Olmedo Urrutia",
    ],
    [
      "Thibault Geneviève Aurélien Capucine Mathieu Solène Corentin Delphine Baptiste Océane",
      "Lefèvre Rochefort Beaumarchais Delacroix Charpentier Montreuil Guillemot Vasseur Poincaré Dufresne",
    ],
    [
      "Friedrich Annegret Wolfgang Liesel Günther Hannelore Thorsten Sieglinde Matthias Ottilie",
      "Schönfeld Brandstetter Kirchhoff Oberhauser Wittgenstein Zuckermann Dietrich Hohenberg Lindqvist Grünwald",
    ],
    [
      "Yevgeny Ludmila Vsevolod Anastasia Grigory Zinaida Timofei Svetlana Bogdan Oksana",
      "Kuzmenko Zhukovsky Ostrovskaya Bondarchuk Tretyakov Shevchuk Radimov Volkonsky Yermolenko Dragunov",
    ],
    [
      "Zbigniew Agnieszka Wojciech Bronisława Krzysztof Małgorzata Dobromir Jadwiga Leszek Halina",
      "Szczepański Wyszyńska Brzeziński Kwaśniewska Jankowski Piotrowicz Zielińska Mazurek Grabowski Sobolewska",
    ],
    [
      "Oluwaseun Chidinma Babatunde Ngozi Emeka Yetunde Ikechukwu Folasade Adebayo Uzoamaka",
      "Okonjo Adeleke Nwosu Balogun Ezekwesili Ogunleye Danjuma Achebe Olawale Iwobi",
    ],
    [
      "Haruki Chiyoko Kenichiro Sakura Takeshi Michiko Shunsuke Ayumi Daisuke Natsumi",
      "Kurosawa Hashimoto Fujiwara Matsuzaka Ishiguro Nakagawa Yamashiro Okabayashi Shibata Morinaga",
    ],
    [
      "Xiaoping Meiling Jianguo Liwei Zhengyi Yuxuan Guowei Ruolan Hongtao Shufen",
      "Ouyang Zhuang Situ Xiong Huangfu Chiang Tseng Dong Pang Shangguan",
    ],
    [
      "Rajendra Lakshmi Vikramjit Priyanka Anirudh Savitri Devendra Kavitha Harbhajan Meenakshi",
      "Chatterjee Venkataraman Deshpande Subramaniam Bhattacharya Krishnamurthy Ahluwalia Ganguly Raghunathan Malhotra",
    ],
    [
      "Abdulrahman Khadija Mustafa Zaynab Faisal Nurhan Tariq Samiya Hisham Layla",
      "Al-Rashid El-Baradei Haddad Khoury Mansouri Bouazizi Qasemi Shahrani Zeidan Benkirane",
    ],
    [
      "Giancarlo Fiammetta Lorenzo Ornella Ruggero Mirella Umberto Graziella Cosimo Donatella",
      "Castellani Montefiore Bevilacqua Passalacqua Fioravanti Guicciardini Tornatore Zanetti Malaspina Del Vecchio",
    ],
    [
      "Bjørn Ingeborg Torvald Sigrid Håkon Annelise Gunnar Ragnhild Jørgen Solveig",
      "Haugland Kjærgaard Østergaard Lindström Rasmussen Bergqvist Thorvaldsen Nygård Frederiksen Halvorsen",
    ],
    [
      "Nguyet Thanh Sukarno Siti Ferdinand Corazon Somchai Malee Byung-hun Eun-ji",
      "Phạm Trương Hutapea Wijaya Macapagal Bautista Chaiyasit Rattanakorn Hwangbo Namgoong",
    ],
  ].map(([given = "", surnames = ""]) => ({ given: given.split(" "), surnames: splitSurnames(surnames) }));

function splitSurnames(text: string): readonly string[] {
  return text
    .replace("Del Vecchio", "Del\u00A0Vecchio")
    .split(" ")
    .map((name) => name.replace("\u00A0", " "));
}

/** Seven hundred full names: from each origin, the fifty pairs whose two list positions add up to an even number. */
export const fullNames: readonly string[] = origins.flatMap(({ given, surnames }) =>
  given.flatMap((first, row) =>
    surnames.filter((_, column) => (row + column) % 2 === 0).map((last) => `${first} ${last}`),
  ),
);
