internal import Foundation
public import Measures

/// What a person asks of `measure` about access, as the command line gives it.
public struct AccessOptions: Sendable {
    /// Metres; as words, so that what is no number is answered with a sentence.
    public var radii: [String] = []
    /// Which nearest outlet besides the first.
    public var nearest: String?
    /// Metres.
    public var catchment: String?
    /// One place only.
    public var at: String?

    static let mostRadii = 50

    public init() {}

    /// A radius given twice counts once. - Throws: `Fault` 64 where a word does not say what it should.
    public func question() throws -> AccessQuestion {
        var question = AccessQuestion()
        var found: [Double] = []
        for radius in try radii.map({ try Self.metres($0, option: "radius") }) where !found.contains(radius) {
            found.append(radius)
        }
        guard found.count <= Self.mostRadii else {
            throw Fault(
                .usage, field: "radius",
                message: "--radius is given \(found.count) times; at most \(Self.mostRadii) make a table that anybody can read.")
        }
        if !found.isEmpty { question.radii = found }
        if let catchment { question.catchment = try Self.metres(catchment, option: "catchment") }
        if let nearest {
            guard let k = Int(nearest), k >= 1 else {
                throw Fault(
                    .usage, field: "nearest",
                    message: "--nearest: \"\(nearest)\" must be a whole number from 1, such as 3 for the third nearest outlet.")
            }
            question.k = k
        }
        return question
    }

    static func metres(_ word: String, option: String) throws -> Double {
        guard let metres = Double(word), metres.isFinite, metres >= 0, metres <= 10_000_000 else {
            throw Fault(
                .usage, field: option,
                message: "--\(option): \"\(word)\" must be a number of metres from 0 to 10000000.")
        }
        return metres
    }
}
