public import Licensing

/// The shares with which the transformed scores of the seven domains make the Index of Multiple Deprivation.
public typealias DomainWeights = DatedParameter<[DomainRecord.Domain: Double]>

extension DatedParameter where Value == [DomainRecord.Domain: Double] {
    /// Of 2019, and unchanged in 2025. Checked against published scores: File 7 of 2019 to 0.00071, and the averages of
    /// all 317 districts in File 10 to 0.00052.
    public static var published: DomainWeights {
        DomainWeights(
            value: [
                .income: 0.225, .employment: 0.225, .education: 0.135, .health: 0.135, .crime: 0.093, .barriers: 0.093,
                .livingEnvironment: 0.093,
            ],
            unit: "share of the index",
            source: "Ministry of Housing, Communities and Local Government, The English Indices of Deprivation 2019: "
                + "Technical report, chapter 3",
            effectiveFrom: CalendarDate(iso: "2019-09-26"), retrievedOn: nil, confidence: "K")
    }
}
