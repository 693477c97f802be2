/// The days on an application's way after it was given, as far as its file states them.
public struct Proceedings: Hashable, Sendable {
    /// Of a summary review, the day on which the authority received the police's application; of a review after a closure
    /// order, the day on which it received the court's notice.
    public var received: CalendarDate?
    /// The first day of the hearing.
    public var hearing: CalendarDate?
    /// The last day of the hearing.
    public var hearingEnded: CalendarDate?
    /// The day on which the parties were notified of the decision.
    public var decisionNotified: CalendarDate?

    public init(
        received: CalendarDate? = nil, hearing: CalendarDate? = nil, hearingEnded: CalendarDate? = nil,
        decisionNotified: CalendarDate? = nil
    ) {
        self.received = received
        self.hearing = hearing
        self.hearingEnded = hearingEnded
        self.decisionNotified = decisionNotified
    }
}

/// Two days of which one must be wrong.
public struct DateContradiction: Error, Hashable, Sendable, CustomStringConvertible {
    /// As the application file names it: "hearing ended".
    public let field: String
    /// Without a full stop.
    public let description: String
}

extension Proceedings {
    /// The first of the days that cannot stand beside another; nil where all can. What is odd but possible, such as a
    /// hearing before the window's end, is for the clock to tell.
    public func contradiction(with period: RepresentationPeriod) -> DateContradiction? {
        func wrong(_ field: String, _ sentence: String) -> DateContradiction {
            DateContradiction(field: field, description: sentence + "; correct one of the two")
        }
        if received != nil, !period.type.isReceived {
            return DateContradiction(
                field: "received",
                description: "\"received\" belongs to a summary review or a review after a closure order, and this is a "
                    + "\(period.type.words); write \"given\" instead")
        }
        if let given = period.given {
            if let last = period.authorityLastDay, last < given {
                return wrong(
                    "authority last day",
                    "the authority's last day \(last) is before the day \(given) on which the application was given")
            }
            if let again = period.readvertised, again < given {
                return wrong(
                    "readvertised", "the re-advertisement on \(again) is before the day \(given) on which the application was given")
            }
        }
        if let again = period.readvertised, let last = period.authorityLastDay, last < again {
            return DateContradiction(
                field: "authority last day",
                description: "the authority's last day \(last) is before the re-advertisement on \(again), so it belongs to the "
                    + "first window; give the authority's new day, or take the line out")
        }
        return ownContradiction(begun: received ?? period.given, wrong)
    }

    private func ownContradiction(
        begun: CalendarDate?, _ wrong: (String, String) -> DateContradiction
    ) -> DateContradiction? {
        let days = [("hearing", hearing), ("hearing ended", hearingEnded), ("decision notified", decisionNotified)]
        if let begun, let (field, day) = days.compactMap({ field, day in day.map { (field, $0) } }).first(where: { $0.1 < begun }) {
            return wrong(field, "\"\(field)\" on \(day) is before the day \(begun) on which the application was given")
        }
        if let hearing, let hearingEnded, hearingEnded < hearing {
            return wrong("hearing ended", "the hearing's last day \(hearingEnded) is before its first day \(hearing)")
        }
        if let heard = hearingEnded ?? hearing, let decisionNotified, decisionNotified < heard {
            return wrong("decision notified", "the decision was notified on \(decisionNotified), before the hearing on \(heard)")
        }
        return nil
    }
}
