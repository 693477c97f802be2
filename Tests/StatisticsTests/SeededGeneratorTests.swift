import Statistics
import Testing

@Suite struct SeededGeneratorTests {
    /// The numbers Vigna's C program gives for this seed.
    @Test func splitMix() {
        var generator = SplitMix64(state: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    /// The numbers of Blackman and Vigna's C program from the state 1, 2, 3, 4.
    @Test func xoshiro() {
        var generator = SeededGenerator(state: (1, 2, 3, 4))
        let numbers = (0..<10).map { _ in generator.next() }
        #expect(
            numbers == [
                11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
                607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
                10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
            ])
    }

    /// Both together, from a second implementation of the two algorithms.
    @Test func seeded() {
        var generator = SeededGenerator(seed: 20_260_101)
        let numbers = (0..<3).map { _ in generator.next() }
        #expect(numbers == [6_332_780_174_000_220_894, 12_543_275_776_149_051_043, 34_711_071_102_197_583])
    }

    @Test func seedsDiffer() {
        var zero = SeededGenerator(seed: 0)
        var one = SeededGenerator(seed: 1)
        #expect(zero.next() != one.next())
    }
}
