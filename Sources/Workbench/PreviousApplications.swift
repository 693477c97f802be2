internal import Assessment
internal import Geometry
internal import Licensing
internal import Workspace

/// Earlier applications at or near a place, from the workspace's own register of applications.
enum PreviousApplications {
    /// Metres in a straight line; at exactly this distance counts.
    static let reach: Double = 100

    /// - Parameters:
    ///   - application: that is looked at; it is no earlier one of itself.
    ///   - place: where it is.
    /// - Returns: those within reach, and those of the same postcode and name wherever they were placed; the nearest first,
    ///   then the latest given, then by id.
    static func found(
        for application: Application, at place: Point, in register: [RegisteredApplication]
    ) -> [PlaceSurroundings.PreviousApplication] {
        var postcode: Postcode?
        if case .postcode(let known) = application.place { postcode = known }
        let name = application.premises.map(folded)
        return register.compactMap { earlier -> PlaceSurroundings.PreviousApplication? in
            guard earlier.id != application.reference else { return nil }
            let metres = earlier.place.map { $0.distance(to: place) }
            let isSame = postcode != nil && earlier.postcode == postcode && name != nil && earlier.premises.map(folded) == name
            guard isSame || metres.map({ $0 <= reach }) == true else { return nil }
            // Of the same postcode and name without a position of its own: at the place.
            return PlaceSurroundings.PreviousApplication(
                id: earlier.id, type: earlier.type.words, premises: earlier.premises, given: earlier.given,
                outcome: earlier.outcome?.rawValue ?? earlier.status.rawValue, metres: metres ?? 0)
        }.sorted { left, right in
            if left.metres != right.metres { return left.metres < right.metres }
            if left.given != right.given { return (left.given ?? .unixEpoch) > (right.given ?? .unixEpoch) }
            return left.id < right.id
        }
    }

    private static func folded(_ name: String) -> String {
        name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
