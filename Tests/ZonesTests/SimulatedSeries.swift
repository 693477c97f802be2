import Foundation
import Licensing
import Statistics
import Zones

/// Two monthly series with a planted effect, from a seed: Poisson, or scattered more by a gamma factor (negative binomial), or by a
/// factor that hangs together from month to month.
struct SimulatedSeries {
    var months = 24
    /// Of these, months before adoption.
    var before = 12
    /// Incidents a month inside, before the effect.
    var mean = 30.0
    /// 1 for Poisson.
    var dispersion = 1.0
    /// Of the factors of neighbouring months.
    var correlation = 0.0
    /// Comparator incidents for each one inside.
    var ratio = 5.0
    /// A year, of both alike.
    var trend = 0.1
    var season = 0.25
    /// Of a shock that both share in a month.
    var shock = 0.15
    /// The planted factor.
    var effect = 0.8

    static let start = CalendarMonth(year: 2020, month: 1) ?? CalendarMonth(number: 0)
    var adopted: CalendarDate {
        let month = Self.start.adding(months: before)
        return CalendarDate(year: month.year, month: month.month, day: 1) ?? .unixEpoch
    }

    func made(_ generator: inout Chance) -> MonthlySeries? {
        var inside: [Int] = []
        var comparator: [Int] = []
        var latent = (generator.normal(), generator.normal())
        for month in 0..<months {
            let common =
                season * cos(2 * Double.pi * Double(month) / 12) + trend * Double(month - before) / 12 + shock * generator.normal()
            let fresh = (generator.normal(), generator.normal())
            let rest = (1 - correlation * correlation).squareRoot()
            if month > 0 { latent = (correlation * latent.0 + rest * fresh.0, correlation * latent.1 + rest * fresh.1) }
            inside.append(count(mean * exp(common) * (month >= before ? effect : 1), mean, latent.0, &generator))
            comparator.append(count(mean * ratio * exp(common), mean * ratio, latent.1, &generator))
        }
        return MonthlySeries(months: (0..<months).map { Self.start.adding(months: $0) }, inside: inside, comparator: comparator)
    }

    private func count(_ expected: Double, _ level: Double, _ latent: Double, _ generator: inout Chance) -> Int {
        guard dispersion > 1 else { return generator.poisson(expected) }
        if correlation > 0 {
            let variance = log1p((dispersion - 1) / level)
            return generator.poisson(expected * exp(variance.squareRoot() * latent - variance / 2))
        }
        return generator.poisson(generator.gamma(expected / (dispersion - 1)) * (dispersion - 1))
    }
}

/// Draws from a seed.
struct Chance {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Above 0 and below 1.
    mutating func uniform() -> Double { (Double(generator.next() >> 11) + 0.5) * 0x1p-53 }

    mutating func normal() -> Double {
        (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform())
    }

    /// Of scale 1. Source: G. Marsaglia and W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000) 363-372.
    mutating func gamma(_ shape: Double) -> Double {
        guard shape >= 1 else { return gamma(shape + 1) * pow(uniform(), 1 / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = pow(1 + c * x, 3)
            if v > 0, log(uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
        }
    }

    /// Knuth's product up to 30, and a sum of such parts above.
    mutating func poisson(_ mean: Double) -> Int {
        var rest = mean
        var count = 0
        while rest > 0 {
            let part = min(rest, 30)
            rest -= part
            let floor = exp(-part)
            var product = uniform()
            while product > floor {
                count += 1
                product *= uniform()
            }
        }
        return count
    }
}
