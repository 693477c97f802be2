internal import Foundation
public import Measures

/// What to ask of a map of density.
public struct DensityOptions: Sendable {
    /// A line of a map of density.
    public enum Level: Hashable, Sendable {
        /// Premises per square kilometre.
        case value(Double)
        /// Of the highest value, in per cent.
        case percent(Double)

        /// "25" premises per square kilometre, or "50%" of the highest value; above 0, and at most 100%.
        public init?(_ text: String) {
            let isPercent = text.hasSuffix("%")
            guard let number = Double(isPercent ? String(text.dropLast()) : text), number > 0, number <= 1_000_000_000,
                !isPercent || number <= 100
            else { return nil }
            self = isPercent ? .percent(number) : .value(number)
        }

        var words: String {
            switch self {
            case .value(let value): AccessBasis.metres(value)
            case .percent(let percent): AccessBasis.metres(percent) + "%"
            }
        }
    }

    public var kernel = Kernel.quartic
    /// Metres; nil for the rule.
    public var bandwidth: Double?
    /// Metres; nil for one that suits the bandwidth.
    public var cell: Double?
    /// Empty for the usual ones.
    public var levels: [Level] = []

    public static let usualLevels: [Level] = [.percent(10), .percent(25), .percent(50), .percent(75)]
    public static let largestBandwidth = 100_000.0
    public static let smallestLength = 1.0

    public init() {}

    /// A tenth of the bandwidth, down to 1, 2 or 5 of a power of ten, and at least 1 m: fine enough that a kernel is no
    /// staircase, and a round number.
    static func usualCell(for bandwidth: Double) -> Double {
        let wanted = bandwidth / 10
        guard wanted > 1 else { return 1 }
        let power = pow(10, log10(wanted).rounded(.down))
        return [5, 2, 1].map { $0 * power }.first { $0 <= wanted * (1 + 1e-9) } ?? power
    }

    func asked() -> [String] {
        ["--density", "--kernel", kernel.rawValue, "--bandwidth", bandwidth.map(AccessBasis.metres) ?? "auto"]
            + (cell.map { ["--cell", AccessBasis.metres($0)] } ?? []) + levels.flatMap { ["--level", $0.words] }
    }
}
