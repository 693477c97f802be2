/// How much a conversion by GDAL may take before it is stopped.
public struct ConversionLimits: Hashable, Sendable {
    /// Seconds by the clock on the wall, and of the processor.
    public var seconds = 120
    /// Address space in bytes.
    public var memory = 4 << 30
    /// Bytes that one written file may have.
    public var output = 2 << 30

    public init() {}
}
