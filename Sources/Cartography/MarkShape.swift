internal import Wording

/// The outlines of the marks.
extension Mark {
    /// Path data of the mark at its usual size, round the position 0, 0.
    var pathData: String {
        switch self {
        case .onSales:
            "M-4.8 0a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0 -9.6 0z"
        case .offSales:
            "M-4.3 -4.3h8.6v8.6h-8.6z"
        case .onAndOffSales:
            "M0 -6L6 0L0 6L-6 0z"
        case .notStated:
            "M0 -5.6L5.4 4L-5.4 4z"
        case .noAlcohol:
            "M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"
        case .place:
            star
        }
    }

    private var star: String {
        // Ten corners, outer and inner by turns, the first straight up.
        let corners = [
            (0, -10.5), (2.7, -3.71), (9.99, -3.24), (4.36, 1.42), (6.17, 8.49), (0, 4.58), (-6.17, 8.49),
            (-4.36, 1.42), (-9.99, -3.24), (-2.7, -3.71),
        ]
        let points = corners.map { NumberText.coordinate($0.0) + " " + NumberText.coordinate($0.1) }
        return "M" + points.joined(separator: "L") + "z"
    }
}
