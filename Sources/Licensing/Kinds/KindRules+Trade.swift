/// The rules of `KindRule.table` for shops and for places that sell food or drink.
extension KindRule {
    static let shops: [KindRule] = [
        KindRule(
            "named as an off-licence", .offLicence, .high,
            name: "off licence,offie,offlicence,off license,"
                + "bargain booze,wine rack,oddbins,majestic,threshers,bottle shop,wine merchant,wine merchants,"
                + "wine shop,wine warehouse,beer shop,booze*",
            butNot: "convenience,news,newsagents,stores,grocery,post office"),
        KindRule("named as a bar for wine", .bar, .high, name: "wine bar,wine bars"),
        KindRule(
            "small shop of a supermarket company", .convenienceStore, .high,
            name: "tesco express,tesco metro,sainsburys local,little waitrose,morrisons daily,simply food,"
                + "co op food,asda express"),
        KindRule(
            "a supermarket company", .supermarket, .high,
            name: "tesco,tescos,tesco stores,sainsbury,sainsburys,asda,morrison,morrisons,waitrose,aldi,lidl,"
                + "iceland,marks and spencer,marks and spencers,marks spencer,marks spencers,m s,booths,farmfoods,"
                + "costco"),
        KindRule(
            "a company of convenience stores", .convenienceStore, .high,
            name: "spar,londis,costcutter,costcutters,nisa,mccolls,one stop,budgens,best one,bestone,centra,"
                + "happy shopper,lifestyle express,martins,mace,"
                + "premier express,premier stores,premier store,go local,family shopper,select convenience,"
                + "select and save"),
        KindRule(
            "a company of convenience stores", .convenienceStore, .medium, name: "premier",
            butNot: "hotel,"
                + "lodge,inn,bar,lounge", sales: mayTakeAway),
        KindRule(
            "a co-operative's shop", .convenienceStore, .medium,
            name: "co op,coop,cooperative,"
                + "co operative", butNot: "supermarket,superstore,club"),
        KindRule(
            "named as a supermarket", .supermarket, .medium,
            name: "supermarket,superstore,hypermarket,"
                + "super store,supermart"),
        KindRule(
            "named as a convenience store", .convenienceStore, .high,
            name: "convenience,general store,general stores,mini market,minimarket,mini mart,minimart,newsagent*,"
                + "news,post office,village shop,village store,village stores,"
                + "food and wine,food wine,foods and wine,corner shop,food store,foodstore,grocers,grocery,"
                + "groceries,provisions,community shop"),
        KindRule(
            "named as a convenience store", .convenienceStore, .medium,
            name: "stores,store,mart,news*,"
                + "express,off licence,wines and news,local shop,foods,food centre,food hall,market place stores",
            butNot: "restaurant,cafe,pizza,kebab,express bar,pizza express,food hall bar,news cafe,bar,pub,"
                + "inn", sales: mayTakeAway),
        KindRule(
            "named as a seller of wine", .offLicence, .medium,
            name: "wines,wine,cellars,vintners,vintner,"
                + "spirits,liquor,whisky,beers",
            butNot: "bar,restaurant,bistro,lounge,"
                + "kitchen", sales: [.offOnly, .both, .notStated]),
        KindRule(
            "a shop or attraction", .other, .medium,
            name: "garden centre,nursery,farm shop,museum,gallery,gift,gifts,hamper,hampers,florist*,flowers,deli,"
                + "delicatessen,butcher*,bakery,bakers,"
                + "cheese,chocolate*,wholesale,cash and carry,casino,bingo,amusement*,holiday park,holiday camp,"
                + "holiday village,holiday centre,caravan,"
                + "butlins,pontins,campsite,festival,hospital,care home,nursing home,railway station,airport,"
                + "aquarium,zoo,castle,library,hairdresser*,"
                + "hair,barber*,salon,spa,beauty,food service,catering,caterers,department store,pharmacy,abbey,"
                + "cathedral,stately,soft play,adventure,"
                + "farm,wedding*,events,marquee,market,pier,park,retirement,fairground,racing,cruises,boat,train,"
                + "circus",
            butNot: "hotel,inn,arms,pub,restaurant,cafe,bar,tavern,grill,bistro,tea room,tea rooms,social,boathouse"),
    ]

    static let food: [KindRule] = [
        KindRule(
            "named as a takeaway", .takeaway, .high,
            name: "takeaway,take away,kebab*,fish bar,fish and chips,fish chips,fish n chips,chippy,fryer,frier,"
                + "fried chicken,peri peri,dominos,papa johns,kfc,mcdonalds,burger king,subway,"
                + "chicken cottage,pizza go go,perfect pizza,pizza hut delivery,southern fried,chip shop",
            butNot: "restaurant"),
        KindRule(
            "named as a hotel", .hotel, .high,
            name: "premier inn,travelodge,holiday inn,guest house,guesthouse,"
                + "bed and breakfast,b and b,b b,travel inn,ibis,best western,comfort inn,days inn,quality inn,"
                + "premier lodge"),
        KindRule(
            "named as a hotel", .hotel, .medium, name: "hotel,hotels",
            butNot: "bar,restaurant,brasserie,"
                + "public house"),
        KindRule(
            "named as a restaurant or cafe", .restaurantOrCafe, .high,
            name:
                "restaurant,restaurants,bistro,brasserie,cafe,cafes,caffe,coffee*,espresso,tea room,tea rooms,tearoom,"
                + "tearooms,tea house,trattoria,pizzeria,ristorante,"
                + "tandoori,balti,steakhouse,steak house,diner,eatery,pizza express,nandos,wagamama,zizzi,prezzo,"
                + "frankie and bennys,bella italia,ask italian,costa,"
                + "starbucks,pizza hut,wimpy,carvery,osteria,taverna,creperie,patisserie,bar and grill,bar grill,"
                + "bar and kitchen,tapas"),
        KindRule(
            "a cuisine in the name", .restaurantOrCafe, .medium,
            name: "spice*,indian,india,italia,thai,sushi,noodle*,curry,bengal*,mumbai,bombay,delhi,raj,cuisine,"
                + "dining,chinese,peking,canton,china,oriental,italian,italiano,"
                + "mexican,turkish,lebanese,greek,mediterranean,nepalese,gurkha,saffron,masala,tikka,wok,ramen,"
                + "dim sum,mandarin,szechuan,vietnamese,"
                + "japanese,korean,grill,kitchen,pizza*,pasta,burger*,seafood,oyster*,lobster,crab,steak*,"
                + "ocean palace,teas,tea,breakfast,pancake*,waffle*,smokehouse,gelato,"
                + "ice cream,sandwich*,napoli,roma,milano,sicilia,tuscan*,bay leaf,jade,dragon,lotus,bamboo,"
                + "dynasty,palace",
            butNot: "george and dragon,george dragon,green dragon,red dragon,inn,arms,pub,tavern,hotel,store,stores"),
    ]

    static let drink: [KindRule] = [
        KindRule(
            "named as a public house", .pub, .high,
            name: "public house,pub,ph,inn,tavern,arms,alehouse,ale house,micropub,micro pub,taphouse,tap house,"
                + "brewery tap,free house,freehouse,wetherspoon*,wetherspoons,harvester,toby carvery,beefeater",
            sales: walkIn),
        KindRule(
            "named as a bar", .bar, .high,
            name: "bar,bars,lounge bar,cocktail*,taproom,tap room,tap,sports bar,"
                + "barrel house,ale bar,gin bar",
            butNot: "milk bar,juice bar,snack bar,espresso bar,coffee bar,sandwich bar,salad bar,"
                + "nail bar,oyster bar",
            sales: walkIn),
        KindRule(
            "a name of many public houses", .pub, .medium,
            name: "royal oak,red lion,white lion,golden lion,black lion,white hart,white horse,black horse,"
                + "black bull,kings head,queens head,crown,plough,wheatsheaf,wheat sheaf,"
                + "railway hotel,ship,anchor,swan,white swan,black swan,fox,fox and hounds,hare and hounds,"
                + "dog and duck,dog and gun,coach and horses,three horseshoes,"
                + "horseshoes,george and dragon,george dragon,green dragon,green man,prince of wales,lord nelson,"
                + "duke of,marquis of,earl of,bull,bell,six bells,five bells,star and garter,"
                + "rose and crown,crown and anchor,hope and anchor,bricklayers,blacksmiths,cricketers,gardeners,"
                + "windmill,mill house,barley mow,chequers,"
                + "rising sun,half moon,victoria,britannia,william iv,king william,george iv,duke,duchess,"
                + "nags head,boars head,bulls head,saracens head,spotted cow,"
                + "dun cow,brown cow,white bear,black dog,greyhound,spread eagle,eagle,falcon,fountain,globe,"
                + "jolly*,hole in the wall,royal george,royal sovereign,world s end,worlds end,unicorn,"
                + "woolpack,wagon and horses,volunteer,thatched house,crab and lobster,pilot,old ship,smugglers,"
                + "lamb,maypole,cask,barrel,barrels,hop,hops,ale,ales",
            butNot: "club,hotel,shop,store,stores,court,house school,wines", sales: walkIn),
        KindRule(
            "named as a lounge or bar", .bar, .low,
            name: "lounge,bodega,cantina,speakeasy,gin,rum,"
                + "cellar", sales: walkIn),
    ]
}
