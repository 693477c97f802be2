/// Where a value stands among the others of its district: the share of the district's areas with a lower value plus half
/// of those with an equal one, the area itself among them, times 100.
///
/// So n different values stand at 50/n, 150/n and so on, and equal values all at 50. Only areas whose value is known
/// are compared; a district where that is one area has no percentile. Whether high is bad is not asked.
public enum Percentile {
    /// - Parameters:
    ///   - values: nil or not finite where not known.
    ///   - groups: the district of each value.
    /// - Returns: 0 to 100, in the order given. Time grows with n log n.
    public static func within(_ groups: [String], _ values: [Double?]) -> [Double?] {
        var result = [Double?](repeating: nil, count: values.count)
        for members in Dictionary(grouping: zip(groups, values.indices), by: \.0).values {
            let known = members.map(\.1).compactMap { index in
                values[index].flatMap { $0.isFinite ? (index: index, value: $0) : nil }
            }.sorted { $0.value < $1.value }
            guard known.count > 1 else { continue }
            for run in runs(known.map(\.value)) {
                let standing = (Double(run.lowerBound) + Double(run.count) / 2) / Double(known.count) * 100
                for place in run { result[known[place].index] = standing }
            }
        }
        return result
    }

    /// Of one count among others, of which it need not be one: 0 to 100; nil among none.
    public static func of(_ count: Int, among counts: [Int]) -> Double? {
        guard !counts.isEmpty else { return nil }
        let fewer = counts.count { $0 < count }
        let asMany = counts.count { $0 == count }
        return (Double(fewer) + Double(asMany) / 2) / Double(counts.count) * 100
    }

    /// The stretches of equal values in a sorted list.
    static func runs(_ sorted: [Double]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for place in sorted.indices where place + 1 == sorted.count || sorted[place + 1] != sorted[place] {
            found.append(start..<place + 1)
            start = place + 1
        }
        return found
    }
}
