/// The commonest function words of some languages.
enum FunctionWords {
    /// ISO 639-1, in the order of the bits in `masks`.
    static let languages = lists.map(\.language)

    /// For each word, one bit for every language that has it.
    static let masks: [String: UInt32] = {
        var masks: [String: UInt32] = [:]
        for (index, list) in lists.enumerated() {
            for word in list.words.split(separator: " ") { masks[String(word), default: 0] |= 1 << index }
        }
        return masks
    }()

    private static let lists: [(language: String, words: String)] = [
        (
            "en",
            """
            the of and to in a is that for it as was with be by on not he his but at are this have from or had an they \
            which one you were all her she there would their we him been has when who will no more if out so said what \
            up its about into than them can only other new some could time these two may then do first any my now such \
            shall upon hereof herein thereof under each between
            """
        ),
        (
            "de",
            """
            der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er \
            hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor \
            zur bis mehr durch man sein wurde sei durch ihr ihre unter wir kann diese dieser gegen vom können wenn
            """
        ),
        (
            "fr",
            """
            le la les de des du et en un une à au aux est dans pour que qui sur pas ne il elle se ce par avec plus son \
            sa ses ou mais comme nous vous ils leur leurs été être sont cette ces dont tout tous entre sans sous même \
            fait aussi si y d l n qu lui deux peut après
            """
        ),
        (
            "es",
            """
            el la los las de del y en un una que a por con para es se no al lo como más o pero sus su le ha me si sin \
            sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque \
            qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde
            """
        ),
        (
            "it",
            """
            il lo la i gli le di del della dei delle dello degli e che a da in un una è per non con si sono come al \
            alla ai alle dal dalla nel nella anche più ma o se questo questa ha sul sulla su essere stato tra cui suo \
            sua loro ed ad
            """
        ),
        (
            "nl",
            """
            de het een en van in is op te dat die voor met zijn niet aan er om ook als dan maar bij of door over uit \
            naar hij tot heeft ze wordt worden werd wel nog deze dit kan meer ik je hun geen onder tegen zich hebben \
            was zal na indien
            """
        ),
        (
            "pt",
            """
            o a os as de do da dos das e em no na nos nas um uma que para por com não se é ao aos à mais como mas foi \
            ou ser seu sua seus suas pelo pela até isso entre depois sem mesmo também só já está são tem quando muito \
            há eu ele num numa esta este sobre
            """
        ),
        (
            "sv",
            """
            och i att det som en på är av för med den till inte har de om ett han men var sig från vi så kan när nu \
            efter skulle där eller ska under också än utan vid mot bara sedan denna detta
            """
        ),
        (
            "da",
            """
            og i at det er en til af på den for som med de ikke der har et om han var men fra sig eller vi kan skal så \
            også efter ved blev være over ud hvis nu kun mod havde under denne dette
            """
        ),
        (
            "pl",
            """
            i w z na do nie się że to jest o jak po co ale od za przez dla jego tym być już tylko oraz tego lub ich \
            może przy był są które który która pod ze te
            """
        ),
    ]
}
