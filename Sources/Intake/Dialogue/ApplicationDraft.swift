internal import Licensing

/// What has been answered so far.
struct ApplicationDraft {
    var type: ApplicationType?
    var premises: String?
    var address: String?
    var place: Application.Place?
    var kind: PremisesKind?
    var proposed = Operation(sales: .none)
    var offeredConditions: [String] = []
    /// Whether it is known what is permitted now.
    var isPresentKnown = false
    var present = Operation(sales: .none)
    var given: CalendarDate?
    var readvertised: CalendarDate?
    var authorityLastDay: CalendarDate?
    var proceedings = Proceedings()
    var authority: String?
    var reference: String?
    var office: Author.Office?
    var expertise: String?

    var period: RepresentationPeriod {
        RepresentationPeriod(
            given: given, authorityLastDay: authorityLastDay, type: type ?? .newPremisesLicence, readvertised: readvertised)
    }

    /// Nil until the place is known.
    var application: Application? {
        guard let place else { return nil }
        var application = Application(
            premises: premises, address: address, place: place, sales: proposed.sales,
            lateNightRefreshment: proposed.lateNightRefreshment, otherActivities: proposed.otherActivities, hours: proposed.hours,
            period: period, authority: authority, reference: reference)
        application.kind = kind
        application.capacity = proposed.capacity
        application.refreshmentHours = proposed.refreshmentHours
        application.offeredConditions = offeredConditions
        application.present = isPresentKnown ? present : nil
        application.proceedings = proceedings
        application.author = office.map { Author(office: $0, expertise: expertise) }
        return application
    }

    /// What the type of the application brings with it, to be said at once.
    var remark: String? {
        guard type == .temporaryEventNotice, let window = type?.window else { return nil }
        return "To a temporary event notice only the police and environmental health may object, within \(window.value) "
            + "\(window.unit); public health has no role here."
    }
}
