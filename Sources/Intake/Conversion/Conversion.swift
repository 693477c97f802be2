/// The conversions under way in this process.
public enum Conversion {
    /// Stops the programs that run and takes their files away, before a signal ends this process.
    public static func discardAll() {
        GDALProgram.stopAll()
        PrivateFolder.discardAll()
    }
}
