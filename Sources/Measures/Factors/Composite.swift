internal import Licensing

/// Several factors as one figure, to order the areas of one district among themselves. Never beyond it, and never as a
/// measure of harm.
///
/// Only areas with all chosen factors known are compared, and all means, deviations and ranks are among these.
public struct Composite: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// The weighted sum of standard scores, with the population's standard deviation.
        case z
        /// The weighted sum of ranks, 1 for the least, equal values sharing their average.
        case rank
    }

    public static let words = "relative within this area only"
    public static let limits = "not a measure of harm"

    /// One chosen factor. A factor of which lower is worse is turned round first; one of which neither end is worse is taken
    /// as it stands, and a weight below 0 turns it.
    public struct Part: Hashable, Sendable {
        public let factor: Factor
        public let weight: Double

        public init(factor: Factor, weight: Double) {
            self.factor = factor
            self.weight = weight
        }

        public var isTurned: Bool { factor.direction == .lowerIsWorse }
    }

    public struct Value: Hashable, Sendable {
        /// Nil where it is not known, and then `note` says why.
        public let value: Double?
        /// Within the district, 0 to 100.
        public let percentile: Double?
        /// How many areas of the district are compared.
        public let areas: Int
        public let note: String?
    }

    public let method: Method
    public let parts: [Part]
    /// In the order of the areas.
    public let values: [Value]
    /// Factors that add nothing somewhere, and where.
    public let notes: [String]

    /// - Parameter parts: of factors that are in the table; others leave every area unknown.
    public init(_ method: Method, of parts: [Part], in table: FactorTable) {
        self.method = method
        self.parts = parts
        let columns = parts.map { table.column($0.factor.id)?.values.map(\.value) }
        var sums = [Double?](repeating: nil, count: table.areas.count)
        var reasons = [String?](repeating: nil, count: table.areas.count)
        var compared = [Int](repeating: 0, count: table.areas.count)
        var notes: [String] = []
        for (district, members) in Dictionary(grouping: table.areas.indices, by: { table.districts[$0] }).sorted(by: { $0.key < $1.key }) {
            var whole: [Int] = []
            for index in members {
                let lacking = zip(parts, columns).filter { $1?[index] == nil }.map(\.0.factor.id)
                if lacking.isEmpty { whole.append(index) } else { reasons[index] = "not known: \(lacking.joined(separator: ", "))" }
            }
            for index in members { compared[index] = whole.count }
            guard whole.count > 1, !parts.isEmpty else {
                for index in whole { reasons[index] = "no other area of the district has all the factors known" }
                continue
            }
            var total = [Double](repeating: 0, count: whole.count)
            for (part, column) in zip(parts, columns) {
                let known = whole.compactMap { column?[$0] }.map { part.isTurned ? -$0 : $0 }
                if method == .z, known.min() == known.max() {
                    notes.append(
                        "\(part.factor.id) is the same in every area compared of \(table.areas[whole[0]].districtName) "
                            + "(\(district)) and adds 0 there.")
                    continue
                }
                for (place, score) in (method == .z ? Self.standard(known) : Self.ranks(known)).enumerated() {
                    total[place] += part.weight * score
                }
            }
            for (index, sum) in zip(whole, total) { sums[index] = sum }
        }
        self.notes = notes
        let percentiles = Percentile.within(table.districts, sums)
        values = table.areas.indices.map {
            Value(value: sums[$0], percentile: percentiles[$0], areas: compared[$0], note: reasons[$0])
        }
    }

    /// (x - mean) / standard deviation, which divides by n.
    static func standard(_ values: [Double]) -> [Double] {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        return values.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
    }

    /// 1 for the least; equal values share the average of their places.
    static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        for run in Percentile.runs(order.map { values[$0] }) {
            let shared = Double(run.lowerBound + 1 + run.upperBound) / 2
            for place in run { ranks[order[place]] = shared }
        }
        return ranks
    }

    /// The pairs of chosen factors that count one thing twice.
    public static func doubles(_ parts: [Part]) -> [(first: Factor, second: Factor, why: String)] {
        parts.indices.flatMap { first in
            parts.indices.filter { $0 > first }.compactMap { second in
                parts[first].factor.overlap(with: parts[second].factor).flatMap { overlap in
                    overlap.isDouble ? (parts[first].factor, parts[second].factor, overlap.why) : nil
                }
            }
        }
    }
}
