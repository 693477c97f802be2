public import Foundation
public import Measures

/// What to ask of the factor table beside the table itself.
public struct FactorOptions: Sendable {
    /// Nil for no composite, as is usual.
    public var composite: Composite.Method?
    /// "crime_all=1,imd_rank=2"; nil for the usual choice.
    public var weights: String?
    /// The user means to count twice what two factors have in common.
    public var allowsOverlap = false
    /// A YAML file with thresholds.
    public var rules: URL?
    /// A postcode, or easting and northing with a comma between: the one place that the rules are asked of.
    public var place: String?
    /// The user means to see what partners shared under conditions.
    public var isRestricted = false
    /// Ids of the factors to show as columns of the text; "all" for every one.
    public var shown: String?

    public init() {}

    /// The composite where no weights are given: one factor each of deprivation, crime and licensing.
    static let usual = ["imd_rank", "crime_all", "outlets_per_10000"]

    /// The chosen factors with their weights. - Throws: `Fault` 64, or 65 where nothing can be chosen.
    func parts(in table: FactorTable, file: String) throws -> [Composite.Part] {
        let parts: [Composite.Part]
        if let weights {
            parts = try weights.split(separator: ",", omittingEmptySubsequences: false).map { try Self.part(String($0), in: table) }
            for (index, part) in parts.enumerated() where parts[..<index].contains(where: { $0.factor.id == part.factor.id }) {
                throw Self.wrong("\"\(part.factor.id)\" is given twice; keep one of the two")
            }
        } else {
            parts = Self.usual.compactMap { table.column($0)?.factor }.map { Composite.Part(factor: $0, weight: 1) }
        }
        guard !parts.isEmpty else {
            throw Fault(
                .data, file: file, field: "composite",
                message: "\(file): there is nothing to make a composite of; add deprivation or recorded crime.")
        }
        if !allowsOverlap, let double = Composite.doubles(parts).first {
            throw Fault(
                .usage, field: "weights",
                message: "The composite holds both \(double.first.id) and \(double.second.id), and would count twice what they "
                    + "share (\(double.why)); leave one of them out, or add --allow-overlap if that is meant.")
        }
        return parts
    }

    private static func part(_ words: String, in table: FactorTable) throws -> Composite.Part {
        let sides = words.split(separator: "=", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        guard sides.count == 2, !sides[0].isEmpty else {
            throw wrong("\"\(words)\" is not of the form FACTOR=NUMBER, such as crime_all=1; several are separated by commas")
        }
        guard let factor = table.column(sides[0])?.factor else {
            if table.wider.contains(where: { $0.factor.id == sides[0] }) {
                throw wrong("\"\(sides[0])\" is a figure of wider areas, which tells nothing of the areas within; leave it out")
            }
            throw wrong("there is no factor \"\(sides[0])\" here; there are \(table.factors.map(\.id).joined(separator: ", "))")
        }
        guard let weight = Double(sides[1]), weight.isFinite, weight != 0 else {
            throw wrong("\"\(sides[1])\" is not a weight for \(sides[0]); give a number other than 0")
        }
        return Composite.Part(factor: factor, weight: weight)
    }

    private static func wrong(_ sentence: String) -> Fault {
        Fault(.usage, field: "weights", message: "--weights: \(sentence).")
    }
}
