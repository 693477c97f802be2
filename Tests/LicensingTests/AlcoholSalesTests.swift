import Licensing
import Testing

@Suite struct AlcoholSalesTests {
    @Test(arguments: [
        (AlcoholSales.onOnly, true, false, true, "on-sales only"), (.offOnly, false, true, true, "off-sales only"),
        (.both, true, true, true, "on- and off-sales"), (.none, false, false, true, "no alcohol"),
        (.notStated, false, false, false, "not stated"),
    ])
    func whatEachPermits(sales: AlcoholSales, on: Bool, off: Bool, stated: Bool, words: String) {
        #expect(sales.sellsOn == on)
        #expect(sales.sellsOff == off)
        #expect(sales.isStated == stated)
        #expect(sales.words == words)
    }
}
