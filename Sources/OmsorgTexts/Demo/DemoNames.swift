/// Names that made-up persons are given: first names and surnames are combined by chance, so that
/// a whole name that somebody bears is a coincidence.
public struct DemoNames: Sendable {
  /// The language, besides Swedish, of those who bear the names; nil if none.
  public let language: String?
  /// First names of women.
  public let women: [String]
  /// First names of men.
  public let men: [String]
  /// Surnames.
  public let surnames: [String]

  private init(_ language: String?, women: String, men: String, surnames: String) {
    self.language = language
    self.women = women.split(separator: " ").map(String.init)
    self.men = men.split(separator: " ").map(String.init)
    self.surnames = surnames.split(separator: " ").map(String.init)
  }

  private static let swedishSurnames = """
    Ahlgren Alm Alström Andersson Arvidsson Asplund Bengtsson Berggren Bergkvist Björklund Blomqvist \
    Boström Bäckström Claesson Dahlberg Edlund Edström Ekman Eliasson Engdahl Engman Forslund \
    Forsman Friberg Fransson Gren Gunnarsson Göransson Hagström Hallberg Hedberg Hedman Henriksson \
    Hjort Holmgren Holmqvist Hult Ivarsson Jansson Johansson Josefsson Jönsson Karlsson Kjellberg \
    Krantz Lagerqvist Larsson Lilja Lindahl Linde Lindholm Ljung Ljunggren Lundin Lundqvist \
    Malmberg Melin Moberg Modig Molin Månsson Nilsson Nord Nordström Norén Nylander Näslund Oskarsson \
    Palm Paulsson Persson Ringdahl Rosenlund Roos Rydberg Sahlin Sandström Segerström Sjödin \
    Skoglund Skog Stenberg Strömberg Stål Sundin Sundqvist Svensson Söderlund Söderström Thorell \
    Törnqvist Vik Wahlström Wall Wennberg Westerlund Westman Wiklund Ågren Åkerman Åström Öberg \
    Öhrn Österberg
    """

  /// Clients without another language than Swedish: names common among those born 1925–1960.
  public static let olderSwedish = DemoNames(
    nil,
    women: """
      Anna-Lisa Ann-Marie Astrid Barbro Berit Birgitta Britta Brita Dagmar Edit Ella Elsie \
      Elisabet Ester Eva Gerda Gertrud Greta Gudrun Gunborg Gunhild Gunilla Gunvor Hedvig Hillevi \
      Ingeborg Ingegerd Inger Ingela Iréne Karin Kerstin Kristina Lillemor Linnéa Lisa Maj Maj-Britt \
      Majken Margareta Marianne Märit Mona Rut Siv Solbritt Solveig Sonja Stina Svea Sylvia Ulla-Britt \
      Vanja Viola Vivianne Åsa
      """,
    men: """
      Alf Allan Algot Alvar Arne Arvid Assar Axel Bernt Bertil Birger Bo Bror Börje Carl-Erik Egon \
      Eilert Elof Erland Evald Evert Folke Georg Gillis Gustav Gösta Göte Harald Harry Helge Henning \
      Hilding Holger Hugo Ingemar Ingvar Ivan Karl-Axel Kurt Lars-Erik Lennart Martin Ove Roland Rune \
      Runo Sigvard Sten Sture Torvald Uno Verner Yngve Åke Östen
      """,
    surnames: swedishSurnames)

  /// Caregivers without another language than Swedish: names common among those born 1960–2003.
  public static let youngerSwedish = DemoNames(
    nil,
    women: """
      Agnes Amanda Andrea Angelica Anneli Annika Camilla Carina Caroline Charlotta Ellen Emelie Emilia \
      Eva-Lena Felicia Frida Helen Ida Jenny Jessica Johanna Josefine Julia Katarina Kristin Linda \
      Lisa Lotta Lovisa Madeleine Malin Maria Marie Matilda Mikaela Moa Monica Nathalie Pernilla Pia \
      Rebecka Sandra Susanne Therese Tilda Tove Ulrika Veronica Victoria Åsa
      """,
    men: """
      Albin Andreas Anton Christian Christoffer Daniel David Dennis Emil Filip Hampus Henrik Isak \
      Jakob Jens Jesper Jimmy Joakim Joel Jonas Kristoffer Linus Ludvig Magnus Marcus Martin Mattias \
      Mikael Niklas Patrik Pontus Rasmus Rickard Robert Robin Simon Stefan Thomas Tobias Ulf
      """,
    surnames: swedishSurnames)

  /// Clients and caregivers with another mother tongue.
  public static let others: [DemoNames] = [
    DemoNames(
      "finska", women: "Aino Anneli Eila Helmi Kaarina Liisa Marjatta Pirkko Raija Tuula",
      men: "Antero Eino Esko Jorma Kalevi Matti Pentti Reijo Seppo Veikko",
      surnames:
        "Heikkinen Hämäläinen Korhonen Koskela Laine Mäkelä Niemi Rantanen Saarinen Toivonen"),
    DemoNames(
      "arabiska", women: "Amal Fatima Hanan Huda Layla Maryam Nadia Samira Salma Zahra",
      men: "Ahmad Bassam Hassan Ibrahim Jamal Khalil Mahmoud Omar Samir Yousef",
      surnames: "Abbas Darwish Haddad Hamdan Kassem Khoury Mansour Nasser Saleh Yassin"),
    DemoNames(
      "bosniska", women: "Amra Azra Edina Emina Fikreta Jasmina Mirsada Nermina Senada Zumra",
      men: "Admir Enes Fadil Halil Ismet Mirza Nedžad Safet Senad Zijad",
      surnames: "Begić Delić Hadžić Halilović Hasić Ibrišimović Mehić Mujić Omerović Softić"),
    DemoNames(
      "persiska", women: "Azar Farideh Fereshteh Mahin Mina Nasrin Parvin Shahla Shirin Soraya",
      men: "Ali Behrouz Dariush Farhad Hamid Javad Kamran Mehdi Nader Reza",
      surnames: "Ahmadi Ebrahimi Ghorbani Hosseini Karimi Moradi Najafi Rahimi Sadeghi Tehrani"),
    DemoNames(
      "polska", women: "Agnieszka Barbara Danuta Ewa Grażyna Halina Irena Jolanta Krystyna Zofia",
      men: "Andrzej Bogdan Grzegorz Henryk Jerzy Kazimierz Marek Piotr Stanisław Zbigniew",
      surnames: "Dąbrowski Górski Jankowski Kamiński Kowalczyk Mazur Nowak Pawlak Sikora Wójcik"),
    DemoNames(
      "somaliska", women: "Amina Asha Faduma Hodan Ifrah Khadra Ladan Nimo Sahra Ubah",
      men: "Abdi Abdirahman Bashir Farah Hussein Ismail Jama Liban Mohamud Yusuf",
      surnames: "Aden Ali Dirie Elmi Farah Gedi Hirsi Jama Nur Warsame"),
    DemoNames(
      "tigrinja", women: "Abeba Almaz Freweini Hiwet Letebrhan Mehret Saba Selam Senait Tsega",
      men: "Berhane Dawit Filmon Goitom Kidane Mehari Samuel Tesfay Yemane Yonas",
      surnames: "Abraha Asfaha Gebremariam Ghebre Habte Kahsay Mebrahtu Negash Tekle Woldu"),
  ]

  /// Languages of clients that their names do not tell.
  public static let languagesOfAnyName = ["teckenspråk", "romani", "meänkieli"]
}
