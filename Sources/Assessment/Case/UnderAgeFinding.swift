internal import Licensing
internal import Measures
internal import Statistics
internal import Wording

/// Test purchases that trading standards released: passes and fails, counted, never a case that is still open.
enum UnderAgeFinding {
    /// Of the attempts within reach at which alcohol was sold; nil where none is released there. Nought sales are no finding: they
    /// point the other way.
    static func finding(_ inputs: CaseInputs) -> ObjectiveFinding? {
        let near = TestPurchaseSummary(inputs.testPurchases, within: inputs.reach, of: inputs.site.place)
        guard near.sales > 0, let first = near.first, let last = near.last else { return nil }
        let reach = NumberText.distance(metres: inputs.reach)
        var statement: TracedText = """
            Within \(reach) of the place alcohol was sold at \(TracedFigure.count(near.sales, "sales")) of \
            \(TracedFigure.count(near.attempts, "attempts")) test purchases that trading standards released
            """
        if let share = near.share {
            statement = statement + """
                 (\(percent(share.proportion))%, 95% interval \(percent(share.lower))% to \(percent(share.upper))%)
                """
        }
        let bases = near.bases.map { $0.words ?? "basis not stated" }.joined(separator: ", ")
        return ObjectiveFinding(
            subject: .underAgeSales, objective: .children, statement: statement + ". Premises were chosen by: \(bases).",
            value: near.share?.proportion, lower: near.share?.lower, upper: near.share?.upper, unit: "share of attempts, 0 to 1",
            n: near.attempts, publications: [.testPurchases], source: "test purchases released by trading standards",
            date: first == last ? first : "\(first) to \(last)", place: "within \(reach) of the place", inference: .recordedNearby,
            mechanism: TracedText("\(OperationWords.wouldPermit(inputs.site.application)), where such sales were made."),
            doesNotProve:
                "The premises visited were chosen and are no sample; the sales were made by other premises than this one, and a rate of "
                + "this kind is not comparable with other places.")
    }

    private static func percent(_ share: Double) -> TracedFigure {
        TracedFigure(share, printed: "\(Int((share * 100).rounded()))", unit: "per cent")
    }
}
