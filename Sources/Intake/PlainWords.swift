internal import Licensing

/// Whether a register's text is made of the words of licensing and of the calendar alone. Only then is it kept or quoted as it
/// stands: in free text any other word may be part of a name.
enum PlainWords {
    private static func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    private static let calendar = set(
        """
        mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mondays \
        tuesdays wednesdays thursdays fridays saturdays sundays weekday weekdays weekend weekends day days daily night nights \
        nightly week weeks weekly month months year years annual annually jan feb mar apr jun jul aug sep sept oct nov dec \
        january february march april may june july august september october november december spring summer autumn winter \
        christmas xmas eve boxing new easter good maundy pancake shrove halloween bonfire valentine valentines burns st george \
        georges patrick patricks andrew andrews david davids bank holiday holidays public jubilee coronation royal wedding \
        bst gmt british time times clock clocks
        """)

    private static let hours = set(
        """
        a about above additional after afternoon all also am an and any apply applied are as at be been before beginning being \
        between both but by change changes close closed closes closing commence commences commencement commencing consecutive \
        continuous day each early earlier either end ending ends entry every except excepting excluding extended extension extra \
        first finish finishes following for forward from further given go hour hours hr hrs if immediately in inclusive including \
        indoors into is it last late later latest longer midday midnight minute minutes mins morning no non none noon nor normal \
        not occasion occasions of off on one only open opening opens or other otherwise outdoors outside over pm permitted plus \
        preceding preceded previous prior same season seasonal second see shall standard start starting starts terminal than that \
        the their then there these this those throughout till timing timings to twelve twenty two three four six until up variation \
        variations when whenever where which with within without year
        """)

    private static let licensing = set(
        """
        alcohol sale sales sell supply retail consumption premises licence licensed licensable activity activities late \
        refreshment entertainment regulated live recorded music dance dancing film films play plays indoor sporting event events \
        boxing wrestling performance performances anything similar provision facilities making club certificate member members \
        guest guests resident residents bona fide private function functions public bar restaurant shop
        """)

    /// Numbers, single letters and codes of two letters are plain too.
    static func alone(in text: String) -> Bool {
        text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !($0.isLetter || $0.isNumber) }.allSatisfy { word in
            let letters = String(word.filter(\.isLetter))
            return letters.count <= 2 || calendar.contains(letters) || hours.contains(letters) || licensing.contains(letters)
        }
    }
}
