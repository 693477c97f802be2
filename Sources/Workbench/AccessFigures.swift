internal import Foundation
internal import Geometry
internal import Measures

/// Access from one place as a document's entry; the keys of a postcode and of a place asked for are the same.
struct AccessFigures: Encodable, Sendable {
    struct Within: Encodable, Sendable {
        let radius: Double
        /// Of the kind asked for.
        @ExplicitNull var count: Int?
        @ExplicitNull var all: Int?
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        @ExplicitNull var notStated: Int?
        @ExplicitNull var seen: Double?

        init(_ within: PlaceAccess.Within, isVisible: Bool) {
            radius = within.radius
            seen = within.seen
            guard isVisible else { return }
            count = within.count
            all = within.outlets.all
            on = within.outlets.on
            off = within.outlets.off
            notStated = within.outlets.notStated
        }
    }

    struct Kth: Encodable, Sendable {
        let k: Int
        @ExplicitNull var metres: Double?
    }

    @ExplicitNull var postcode: String?
    let easting: Double
    let northing: Double
    @ExplicitNull var lsoa: String?
    /// Metres.
    @ExplicitNull var nearest: Double?
    let kthNearest: Kth
    @ExplicitNull var nearestSeen: Double?
    let within: [Within]
    /// Per 10,000 residents.
    @ExplicitNull var catchment: Double?
    @ExplicitNull var catchmentGaussian: Double?
    @ExplicitNull var seen: Double?
    @ExplicitNull var residentsSeen: Double?

    /// - Parameter isVisible: whether anything within a radius can be seen. Where nothing can, a count of 0 would be untrue.
    init(
        _ access: PlaceAccess, postcode: String?, place: Point, lsoa: String?, question: AccessQuestion,
        isVisible: (Double) -> Bool = { _ in true }
    ) {
        self.postcode = postcode
        easting = place.x
        northing = place.y
        self.lsoa = lsoa
        seen = access.seen
        residentsSeen = access.residentsSeen
        within = access.within.map { Within($0, isVisible: isVisible($0.radius)) }
        guard isVisible(question.catchment) else {
            kthNearest = Kth(k: question.k, metres: nil)
            return
        }
        nearest = access.nearest
        kthNearest = Kth(k: question.k, metres: access.kthNearest)
        nearestSeen = access.nearestSeen
        catchment = access.catchment
        catchmentGaussian = access.catchmentGaussian
    }
}
