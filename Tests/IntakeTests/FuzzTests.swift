import Foundation
import Geometry
import Intake
import Licensing
import Projection
import TestSupport
import Testing

/// Damaged files of every kind: each is read or refused with a sentence, soon and without much memory. The corpus is in
/// Tests/Corpus; the damage follows from a seed, so that a fault can be had again. `Tools/fuzz` goes on for longer.
@Suite struct FuzzTests {
    /// For each file of the corpus.
    static let rounds = Int(ProcessInfo.processInfo.environment["ALECONNER_FUZZ_ROUNDS"] ?? "") ?? 150
    static let seed = UInt64(ProcessInfo.processInfo.environment["ALECONNER_FUZZ_SEED"] ?? "") ?? 20_261_121

    static let corpus: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: PackageRoot.url("Tests/Corpus").path)) ?? []).sorted()

    @Test func thereIsACorpus() { #expect(Self.corpus.count > 15) }

    @Test(arguments: corpus)
    func noDamageIsTooMuch(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: PackageRoot.url("Tests/Corpus/\(name)")))
        var damage = Damage(seed: Self.seed ^ UInt64(bytes.count))
        let grid = try NationalGrid(shiftFolder: nil)
        let mappings = try MappingFile.shipped()
        try Self.take(bytes, name, grid, mappings)
        var slowest = 0.0
        for round in 0..<Self.rounds {
            let damaged = damage.done(to: bytes)
            let start = Date()
            do {
                try Self.take(damaged, name, grid, mappings)
            } catch {
                Issue.record("round \(round) of \(name): \(error): \(Data(damaged).base64EncodedString())")
                return
            }
            slowest = max(slowest, Date().timeIntervalSince(start))
        }
        // Small files all: a second would be a thousand times what they take.
        #expect(slowest < 20, "\(name): one took \(slowest) s")
    }

    /// - Throws: whatever is neither read nor refused in one of the ways that people are told of.
    static func take(_ bytes: [UInt8], _ name: String, _ grid: NationalGrid, _ mappings: [MappingFile]) throws {
        do {
            if name.hasSuffix(".yaml") {
                let text = String(decoding: bytes, as: UTF8.self)
                if name == "application.yaml" {
                    _ = try ApplicationFile.read(text, file: name)
                } else {
                    _ = try MappingFile(text, file: name)
                }
            } else {
                let reading = try PublishedFile(name: name, bytes: bytes).read(
                    with: grid, options: IntakeOptions(mappings: mappings) { _ in "" })
                #expect(reading.used <= reading.rows || reading.rows == 0, "\(name)")
            }
        } catch let error as IntakeError {
            #expect(error.message.contains(name.split(separator: "/").last ?? ""), "\(error.message)")
            #expect(error.message.count < 5_000)
        } catch is ProposedMapping {}
    }
}

/// Flips, cuts, repeats and puts in what parsers stumble over.
struct Damage {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func below(_ count: Int) -> Int { count > 0 ? Int(next() % UInt64(count)) : 0 }

    private static let tokens: [[UInt8]] = [
        Array("\"".utf8), Array(",".utf8), Array("\r\n".utf8), Array("\n".utf8), [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3, 0x28],
        Array("1e999".utf8), Array("-".utf8), Array("NaN".utf8), Array("9223372036854775808".utf8), Array("[[[[[[[[".utf8),
        Array("{\"a\":".utf8), Array("</".utf8), Array("<!DOCTYPE x [<!ENTITY a \"b\">]>".utf8), Array("&a;".utf8), Array("&#0;".utf8),
        Array(": *a".utf8), Array("&a ".utf8), Array("\t".utf8), Array("24:60".utf8), Array("00:00".utf8), Array("31/02/2020".utf8),
        Array("🍺".utf8), Array(String(repeating: "9", count: 400).utf8), Array(String(repeating: "[", count: 2_000).utf8),
        Array(String(repeating: ",", count: 3_000).utf8),
    ]

    mutating func done(to bytes: [UInt8]) -> [UInt8] {
        var damaged = bytes
        for _ in 0...below(6) {
            guard !damaged.isEmpty else { return damaged }
            let place = below(damaged.count)
            switch below(7) {
            case 0: damaged[place] ^= UInt8(1 << below(8))
            case 1: damaged[place] = UInt8(below(256))
            case 2: damaged.removeSubrange(place..<min(damaged.count, place + 1 + below(40)))
            case 3: damaged.removeSubrange(place...)
            case 4: damaged.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: place)
            case 5:
                let end = min(damaged.count, place + 1 + below(200))
                damaged.insert(contentsOf: damaged[place..<end], at: below(damaged.count))
            default: damaged.swapAt(place, below(damaged.count))
            }
        }
        return damaged
    }
}
