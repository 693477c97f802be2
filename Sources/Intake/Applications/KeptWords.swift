/// What the register of applications may keep of words that people wrote: the rules of the licensing registers.
public enum KeptWords {
    /// A premises' name; nil where it is a person's.
    public static func premises(_ name: String) -> String? { PremisesWords.name(name, holder: nil) }

    /// An address without the people that stand in it; nil where nothing else does.
    public static func address(_ address: String) -> String? { PremisesWords.address(address, holder: nil) }

    /// Whether words that should name an office begin with a person's title.
    public static func beginWithTitle(_ text: String) -> Bool {
        PersonalName.words(in: text).first.map(PersonalName.titles.contains) ?? false
    }
}
