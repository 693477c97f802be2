extension MappingFile {
    /// Those that come with the program: one for each shape of register that was at hand, and some tables of points.
    /// - Throws: `IntakeError`, which is a fault of the program: the tests read each of them.
    public static func shipped() throws -> [MappingFile] {
        try [
            ("adur.yaml", PackageResources.adur_yaml),
            ("arun.yaml", PackageResources.arun_yaml),
            ("lga-premises-licences.yaml", PackageResources.lga_premises_licences_yaml),
            ("open-pubs.yaml", PackageResources.open_pubs_yaml),
            ("trafford-postcodes.yaml", PackageResources.trafford_postcodes_yaml),
        ].map { try MappingFile(String(decoding: $0.1, as: UTF8.self), file: $0.0) }
    }
}
