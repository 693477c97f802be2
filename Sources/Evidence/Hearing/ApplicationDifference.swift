internal import Geometry
public import Licensing

/// One field in which an amended application differs from the one packed before.
public struct ApplicationDifference: Hashable, Sendable, Encodable {
    /// "hours".
    public let field: String
    /// In words; "not stated" where the file does not say.
    public let before: String
    public let after: String

    public init(field: String, before: String, after: String) {
        self.field = field
        self.before = before
        self.after = after
    }

    /// Field by field, in the order of the form. Nothing in it says whether a difference matters.
    public static func list(from old: Application, to new: Application) -> [ApplicationDifference] {
        zip(fields(old), fields(new)).filter { $0.1 != $1.1 }.map {
            ApplicationDifference(field: $0.0, before: $0.1, after: $1.1)
        }
    }

    private static func fields(_ application: Application) -> [(String, String)] {
        [
            ("premises", application.premises ?? unstated), ("address", application.address ?? unstated),
            ("place", place(application.place)), ("type", application.type),
            ("activities", OpeningFacts.activities(application)), ("hours", OpeningFacts.hours(application)),
            ("refreshment hours", OpeningFacts.words(of: application.refreshmentHours) ?? unstated),
            ("given", application.period.given.map { "\($0)" } ?? unstated),
            ("authority last day", application.period.authorityLastDay.map { "\($0)" } ?? unstated),
            ("authority", application.authority ?? unstated), ("reference", application.reference ?? unstated),
            ("kind of premises", application.kind?.rawValue ?? unstated),
            ("capacity", application.capacity.map { "\($0)" } ?? unstated),
            ("conditions offered", application.offeredConditions.isEmpty ? "none" : application.offeredConditions.joined(separator: "; ")),
            ("permitted now", application.present.map(operation) ?? unstated),
            ("author", application.author.map { [$0.office.rawValue, $0.expertise].compactMap(\.self).joined(separator: "; ") } ?? unstated),
        ]
    }

    private static let unstated = "not stated"

    private static func place(_ place: Application.Place) -> String {
        switch place {
        case .postcode(let postcode): "\(postcode)"
        case .grid(let point): "easting \(point.x), northing \(point.y)"
        case .geographic(let longitude, let latitude): "longitude \(longitude), latitude \(latitude)"
        }
    }

    private static func operation(_ operation: Operation) -> String {
        var words = [operation.sales.words]
        if operation.lateNightRefreshment { words.append("late night refreshment") }
        words += operation.otherActivities
        if let hours = OpeningFacts.words(of: operation.hours) { words.append(hours) }
        if let hours = OpeningFacts.words(of: operation.refreshmentHours) { words.append("late night refreshment \(hours)") }
        if let capacity = operation.capacity { words.append("capacity \(capacity)") }
        return words.joined(separator: "; ")
    }
}
