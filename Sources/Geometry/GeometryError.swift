/// What can be wrong with a shape, as a sentence.
public enum GeometryError: Error, Hashable, Sendable, CustomStringConvertible {
    case ring(String)
    case empty(String)
    /// GEOS refused `operation`; `sentence` is its own.
    case geos(operation: String, sentence: String)

    public var description: String {
        switch self {
        case .ring(let sentence), .empty(let sentence): sentence
        case .geos(let operation, let sentence): "GEOS could not do \(operation): \(sentence)"
        }
    }
}
