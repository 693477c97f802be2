import Testing
import Zones

/// A headline cannot be printed without the sentence that belongs beside it.
@Suite struct CertificateTests {
    private func certificate(_ holds: Int, of count: Int, isBaseHolding: Bool = true, mostFailures: Double = 0.1)
        -> RobustnessCertificate
    {
        var flags = Array(repeating: true, count: holds) + Array(repeating: false, count: count - holds)
        if !isBaseHolding { flags.reverse() }
        return RobustnessCertificate(
            claim: "more outlets inside",
            all: flags.enumerated().map { number, holds in
                .init(dimension: "edge", choice: "choice \(number + 1)", value: nil, lower: nil, upper: nil, holds: holds)
            }, notPossible: [], mostFailures: mostFailures)
    }

    @Test func fewFailuresLetAHeadlineStandAlone() {
        let found = certificate(46, of: 48)
        #expect(found.holds == 46 && found.of == 48 && found.fails.map(\.choice) == ["choice 47", "choice 48"])
        #expect(found.sentence == "It holds in 46 of 48 choices; it fails: choice 47; choice 48.")
        #expect(
            found.mayStandAlone && found.headline.holds && found.headline.text == "The data loaded show more outlets inside.")
        #expect(certificate(48, of: 48).sentence == "It holds in 48 of 48 choices.")
    }

    @Test func manyFailuresStandBesideIt() {
        // 5 of 48 are 10.4%.
        let found = certificate(43, of: 48)
        #expect(!found.mayStandAlone)
        #expect(
            found.headline.text
                == "The data loaded show more outlets inside. That claim holds in 43 of 48 choices; it fails: choice 44; choice 45; choice 46; "
                + "choice 47; choice 48.")
        #expect(certificate(43, of: 48, mostFailures: 0.11).headline.text == "The data loaded show more outlets inside.")
    }

    @Test func aHeadlineThatDoesNotHoldIsToldWithTheChoicesInWhichItDoes() {
        let found = certificate(47, of: 48, isBaseHolding: false)
        #expect(!found.headline.holds)
        #expect(
            found.headline.text
                == "The data loaded do not show more outlets inside. That claim holds in 47 of 48 choices; it fails: choice 1.")
        #expect(
            certificate(0, of: 0).headline.text
                == "Nothing can be said of: more outlets inside. It could be computed in no choice.")
    }
}
