/// What may not be known, as a value: nothing where it is not. A text without letters says nothing either.
extension FeatureTable.Value {
    public init(_ text: String?) { self = text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
    public init(_ number: Int?) { self = number.map { .integer($0) } ?? .none }
    public init(_ number: Double?) { self = number.map { .real($0) } ?? .none }
}
