/// A figure of the law or of practice that may change: with where it comes from and since when it holds.
public struct DatedParameter<Value: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    public let value: Value
    public let unit: String
    public let source: String
    public let effectiveFrom: CalendarDate?
    public let retrievedOn: CalendarDate?
    /// V: read in a primary source; S: in a secondary one; K: general knowledge of the field.
    public let confidence: String

    public init(
        value: Value, unit: String, source: String, effectiveFrom: CalendarDate?, retrievedOn: CalendarDate?,
        confidence: String
    ) {
        self.value = value
        self.unit = unit
        self.source = source
        self.effectiveFrom = effectiveFrom
        self.retrievedOn = retrievedOn
        self.confidence = confidence
    }
}
