extension Method {
    public static let permittedOutlets = Method(
        id: "permitted-outlets", title: "Outlets permitted to sell alcohol, by hour of the week", unit: "outlets",
        reference: "this program's own definition; the hours are those of the premises licence (Licensing Act 2003, section 17)")
    public static let alcoholHours = Method(
        id: "alcohol-hours", title: "Permitted alcohol-hours", unit: "outlet-hours per week",
        reference: "this program's own definition")
    public static let lastPermittedHour = Method(
        id: "last-permitted-hour", title: "Last permitted hour", unit: "time of day",
        reference: "this program's own definition")
}
