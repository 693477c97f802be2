import Licensing
import Testing

@Suite struct LicenceStatusTests {
    @Test(arguments: [
        ("Granted", LicenceStatus.inForce), ("CURRENT", .inForce), ("Licence Issued", .inForce), ("live", .inForce),
        ("Suspended", .suspended), ("Surrendered", .surrendered), ("Lapsed", .lapsed), ("Revoked", .revoked),
        ("Expired", .expired), ("Not granted", .unknown), ("Pending", .unknown), ("", .unknown),
    ])
    func registerWords(word: String, expected: LicenceStatus) {
        #expect(LicenceStatus(registerWord: word) == expected)
    }

    @Test(arguments: [
        ("Premises Licence", AuthorisationKind.premisesLicence), ("Premises License - no alcohol", .premisesLicence),
        ("Club Premises Certificate", .clubPremisesCertificate), ("Temporary Event Notice", .temporaryEventNotice),
        ("Personal Licence", .notStated), ("", .notStated),
    ])
    func kinds(word: String, expected: AuthorisationKind) {
        #expect(AuthorisationKind(registerWord: word) == expected)
    }
}
