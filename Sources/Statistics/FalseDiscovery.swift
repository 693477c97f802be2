/// Probabilities adjusted for how many were looked at, so that of what is called a discovery at a level, on average no more
/// than that share is false.
///
/// The step-up procedure of Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300:
/// the i-th smallest of m becomes the least of p m / j over all j from i on, at most 1. It holds where the probabilities are
/// independent or depend positively on each other (Benjamini and Yekutieli, Annals of Statistics 29 (2001) 1165-1188).
public enum FalseDiscovery {
    /// In the order given. What is nil was not tested: it stays nil and is not among the m. Takes time like sorting.
    /// - Parameter probabilities: 0...1.
    public static func adjusted(_ probabilities: [Double?]) -> [Double?] {
        let tested = probabilities.enumerated().compactMap { number, p in p.map { (number: number, p: $0) } }
            .sorted { ($0.p, $0.number) < ($1.p, $1.number) }
        var result = [Double?](repeating: nil, count: probabilities.count)
        var least = 1.0
        for (place, test) in tested.enumerated().reversed() {
            least = min(least, test.p * Double(tested.count) / Double(place + 1))
            result[test.number] = least
        }
        return result
    }
}
