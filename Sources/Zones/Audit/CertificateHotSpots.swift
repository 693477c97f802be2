extension CertificateChoices {
    /// Whether the LSOAs that stand for the outline are hot spots, under other neighbours and levels. The test itself is not
    /// in this build.
    mutating func hotSpots() {}
}
