/// Whether a food business's name is surely no person's. Sole traders and childminders register under their own names,
/// which are dropped; a name of two words or more that no word shows to be a business goes with them.
enum FoodBusinessName {
    /// What stands in names of businesses and is no surname: not "hall", "park", "church" or "butcher".
    private static let trade: Set<String> = [
        "academy", "alehouse", "arms", "association", "away", "baguette", "bakehouse", "bakers", "bakery", "bakes",
        "baptist", "bar", "barbecue", "bargain", "bbq", "bistro", "brasserie", "breakfast", "brewery", "buffet",
        "burgers", "butchers", "cafe", "café", "cake", "cakes", "canteen", "care", "carehome", "casino", "caterers",
        "catering", "centre", "charcoal", "chemist", "chemists", "chicken", "childcare",
        "childrens", "chinese", "chippy", "chips", "chocolate", "chocolates", "cinema", "club",
        "coffee", "college", "community", "company", "confectionery", "convenience", "costcutter", "cottage",
        "creche", "cricket", "cuisine", "cupcake", "cupcakes", "dairy", "deli", "delicatessen", "diner", "dining",
        "donuts", "doughnuts", "drinks", "eatery", "enterprise", "enterprises", "events", "express", "factory",
        "farm", "farms", "fisheries", "fishmonger", "fishmongers", "food", "foods", "foodstore", "football", "fruit",
        "fryer", "garage", "garden", "golf", "greengrocer", "greengrocers", "grill", "grocers", "grocery", "group",
        "guesthouse", "guides", "gurdwara", "gym", "health", "homes", "hospital", "hostel", "hotel", "hotels",
        "indian", "infant", "inn", "inns", "italian", "jams", "junior", "kebab", "kebabs", "kiosk", "kitchen",
        "larder", "league", "legion", "leisure", "limited", "lounge", "ltd", "lunch", "market", "meals", "meat",
        "meats", "memorial", "methodist", "minimart", "mobile", "mosque", "motel", "museum", "news", "newsagent",
        "newsagents", "noodle", "nursery", "nursing", "oven", "palace", "pantry", "parish", "pasta", "patisserie",
        "petrol", "pharmacy", "pizza", "pizzas", "pizzeria", "playgroup", "plc", "preschool", "preserves", "primary",
        "produce", "products", "pub", "pubs", "residential", "restaurant", "retail", "rugby", "sandwich",
        "sandwiches", "sausages", "school", "schools", "scout", "scouts", "service", "services", "shop", "snack",
        "snacks", "social", "society", "spice", "spices", "sports", "station", "steakhouse", "store", "stores",
        "supermarket", "superstore", "supplies", "surgery", "sushi", "sweets", "takeaway", "tandoori", "tavern",
        "tea", "tearoom", "tearooms", "thai", "theatre", "treats", "trust", "uk", "vending", "village", "vineyard",
        "wedding", "wholefoods", "wholesale", "wines",
    ]

    /// Words of people who work in their own homes under their own names.
    private static let atHome: Set<String> = ["childminder", "childminders", "childminding", "nanny"]

    /// The name to keep; nil where it could be a person's.
    static func kept(_ written: String) -> String? {
        let text = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // What stands after "t/a"; nil for a person with a title.
        guard let name = PremisesWords.name(text, holder: nil) else { return nil }
        if HolderName.organisation(in: name) != nil { return name }
        let words = PersonalName.words(in: name)
        guard let first = words.first, !PersonalName.titles.contains(first), !words.contains(where: atHome.contains) else {
            return nil
        }
        let isNoPersons =
            words.count == 1 || first == "the" || name.contains(where: \.isNumber) || words.contains(where: trade.contains)
        return isNoPersons ? name : nil
    }
}
