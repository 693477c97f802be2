public import Licensing

/// An application as a YAML file. Every error names the line.
public enum ApplicationFile {
    /// - Throws: `IntakeError` with the line as `row`.
    public static func read(_ text: String, file: String) throws -> Application {
        let document = try YAMLDocument(text, file: file, what: "an application is")
        let form = ApplicationForm(file: file)
        return try form.read(document.mapping)
    }
}

extension ApplicationFile {
    /// The file that reads to this application.
    public static func text(_ application: Application) -> String { ApplicationText.text(application) }
}
