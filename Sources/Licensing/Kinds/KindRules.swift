/// The rules by name, address and authorisation, in order: the first that applies decides. Phrases are whole words, without
/// apostrophes; names of companies stand here only where they decide the kind.
extension KindRule {
    public static let table: [KindRule] = special + shops + food + drink + clubs + fromBuilding + fromActivities

    static let walkIn: Set<AlcoholSales> = [.onOnly, .both, .none, .notStated]
    static let mayTakeAway: Set<AlcoholSales> = [.offOnly, .both, .none, .notStated]

    /// Places whose name would mislead the later rules.
    private static let special: [KindRule] = [
        KindRule(
            "named as delivery or online sales", .remoteSales, .high,
            name: "deliveroo,getir,gopuff,uber eats,just eat,mail order,home delivery,alcohol delivery,"
                + "online sales,online only,wine club"),
        KindRule(
            "named as delivery or online sales", .remoteSales, .medium,
            name: "delivery,deliveries,online,www,com,"
                + "co uk,courier*,direct",
            butNot: "pizza,kebab,takeaway", sales: [.offOnly, .notStated]),
        KindRule(
            "named as a place of a local authority or church", .hall, .high,
            name: "village hall,community hall,community centre,parish hall,parish rooms,parish room,church hall,"
                + "memorial hall,town hall,"
                + "public hall,reading room,reading rooms,village centre,community association,civic hall,"
                + "civic centre,parish council,"
                + "scout hall,scout hut,guildhall,guild hall,church rooms,womens institute,wi hall,"
                + "community church,jubilee hall"),
        KindRule(
            "named as a theatre or cinema", .theatreOrCinema, .high,
            name: "theatre,theater,cinema,playhouse,odeon,cineworld,picturehouse,picture house,opera house,"
                + "arts centre,concert hall,film centre"),
        KindRule(
            "named as a school", .school, .high,
            name: "school,college,university,academy,students union,student union",
            butNot: "old school,"
                + "old college,dance academy"),
        KindRule(
            "named as a petrol station", .petrolStation, .high,
            name: "petrol,service station,filling station,esso,texaco,murco,mfg,motor fuel*,applegreen,jet garage,"
                + "shell garage,shell select,"
                + "bp garage,bp connect,bp express,gulf garage"),
        KindRule(
            "named as a petrol station", .petrolStation, .medium,
            name: "bp,shell,garage,"
                + "services", sales: [.offOnly, .notStated]),
        KindRule(
            "named as a nightclub", .nightclub, .high,
            name: "nightclub,night club,discotheque,disco,"
                + "lap dancing,gentlemens club"),
        KindRule(
            "named as a sports place", .sports, .high,
            name: "golf,cricket,football,rugby,tennis,bowls,bowling,bowlplex,leisure centre,sports,sport,gym,"
                + "fitness,health club,snooker,pool club,"
                + "squash,racecourse,swimming,stadium,ten pin,tenpin,activity centre,athletic,athletics,hockey,fc,"
                + "rfc,afc,cfc,rowing,sailing,"
                + "yacht,angling,badminton,croquet,boat club,gun club,rifle club,leisure club,country club,polo,"
                + "skating,karting,diving",
            butNot: "sports bar"),
        KindRule(
            "named as a members' club", .membersClub, .high,
            name: "british legion,legion club,working mens,workingmens,social club,conservative club,liberal club,"
                + "labour club,constitutional club,"
                + "masonic,freemasons,ex servicemen*,servicemens,services club,wmc,rafa,royal air forces,"
                + "royal naval,united services,members club,"
                + "private club,catholic club,unionist club,trades club,railwaymens"),
        KindRule(
            "sells from a works or a farm", .other, .medium,
            name: "brewery,brewing,brewers,brewhouse,"
                + "distillery,distillers,vineyard,vineyards,cidery,cider works,winery,estate winery",
            butNot: "brewery tap,brewery arms,tap room,taproom,inn"),
    ]

    private static let clubs: [KindRule] = [
        KindRule(
            "a club with a club premises certificate", .membersClub, .high,
            name: "club,clubs,institute,"
                + "legion", authorisation: .clubPremisesCertificate),
        KindRule("a club premises certificate", .membersClub, .medium, authorisation: .clubPremisesCertificate),
        KindRule(
            "named as a hall", .hall, .medium,
            name: "hall,church,parish,scout,scouts,community,village,"
                + "residents association"),
    ]

    /// Where the name says nothing, what the building is called.
    private static let fromBuilding: [KindRule] = [
        KindRule(
            "its building is a hall", .hall, .low,
            building: "village hall,community centre,community hall,parish hall,church hall,memorial hall,"
                + "parish council,town hall,parish rooms"),
        KindRule(
            "its building is a school", .school, .medium,
            building: "school,university,college,"
                + "academy", butNot: "old school"),
        KindRule(
            "its building is a petrol station", .petrolStation, .medium,
            building: "petrol,filling station,"
                + "service station"),
        KindRule(
            "its building is a public house", .pub, .medium,
            building: "public house,pub,inn,tavern,arms", sales: walkIn),
        KindRule(
            "its building is a restaurant or cafe", .restaurantOrCafe, .medium,
            building: "restaurant,cafe,"
                + "tea rooms,tea room,kiosk,tandoori,bistro"),
        KindRule("its building is a hotel", .hotel, .medium, building: "hotel", sales: walkIn),
        KindRule(
            "its building is a sports place", .sports, .medium,
            building: "sports ground,sports,golf,cricket,leisure centre,health club,pavilion,stadium,football"),
        KindRule("its building is a supermarket", .supermarket, .medium, building: "supermarket,superstore"),
        KindRule(
            "its building is a convenience store", .convenienceStore, .medium,
            building: "stores,post office,"
                + "newsagents,mini market,general store,convenience store", sales: mayTakeAway),
        KindRule("its building is a theatre or cinema", .theatreOrCinema, .medium, building: "theatre,cinema"),
        KindRule(
            "its building is a club", .membersClub, .low,
            building: "social club,british legion,"
                + "working mens club,club house,clubhouse"),
    ]

    /// Where no words help, what is permitted and when.
    private static let fromActivities: [KindRule] = [
        KindRule(
            "on-sales past 02:00 on two nights or more", .nightclub, .low, sales: [.onOnly, .both], lateNights: 2),
        KindRule("a club by its name", .membersClub, .low, name: "club", sales: walkIn),
    ]
}
