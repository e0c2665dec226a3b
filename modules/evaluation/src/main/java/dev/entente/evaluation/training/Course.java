package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.ArcNames;
import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.LanguageModel;
import dev.entente.extraction.language.model.Lexicon;
import dev.entente.extraction.language.model.Network;
import dev.entente.extraction.language.model.ParseFeatures;
import dev.entente.extraction.language.model.ParseTemplates;
import dev.entente.extraction.language.model.Parser;
import dev.entente.extraction.language.model.TagChoices;
import dev.entente.extraction.language.model.TagFeatures;
import dev.entente.extraction.language.model.Tagger;
import dev.entente.extraction.language.model.Tokens;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The course of training. First a teacher learns the treebank with the help of a guide, another parser's analyses,
 * which makes it better than either. The teacher analyses news, which the guide has analysed too. Then the student, who
 * will have no guide, learns from the treebank and the teacher's news together.
 */
final class Course {

    private static final Logger LOG = System.getLogger(Course.class.getName());
    private static final long SEED = 20;
    private static final int CLUSTERS = 384;
    private static final int CLUSTERING_ROUNDS = 6;
    private static final int CLUSTERED_FROM = 5;
    private static final int TEACHER_TAGGER_WIDTH = 48;
    private static final int TEACHER_PARSER_WIDTH = 64;
    /** A student is faster for each unit that it lacks, and a little less right. */
    private static final int STUDENT_WIDTH = 32;

    private static final int TEACHER_TAGGER_EPOCHS = 4;
    private static final int TEACHER_PARSER_EPOCHS = 5;
    private static final int STUDENT_TAGGER_EPOCHS = 3;
    private static final int STUDENT_PARSER_EPOCHS = 6;
    /** How often the student sees the treebank, so that news does not drown it. */
    private static final int REPEATS = 4;
    /** How often the words of the treebank count beside those of the corpus. */
    private static final int CLUSTERING_REPEATS = 2;

    private final List<TreebankSentence> treebank;
    private final Scheme scheme;
    private final Map<Integer, Integer> clusters;

    Course(List<TreebankSentence> treebank, List<List<String>> corpus) {
        this.treebank = treebank;
        this.scheme = Scheme.of(treebank);
        List<List<String>> text = new ArrayList<>(corpus);
        for (int i = 0; i < CLUSTERING_REPEATS; i++) {
            treebank.forEach(sentence -> text.add(sentence.forms()));
        }
        this.clusters = new ExchangeClustering(text, CLUSTERED_FROM, CLUSTERING_ROUNDS).cluster(CLUSTERS);
        LOG.log(Level.INFO, "Clustered {0} words", clusters.size());
    }

    /**
     * @param guides the guide's analyses of the treebank's sentences, in order
     * @param newsGuides the guide's analyses of news
     */
    LanguageModel run(List<TreebankSentence> guides, List<TreebankSentence> newsGuides) {
        List<TreebankSentence> news = teach(guides, newsGuides);
        List<TreebankSentence> sentences = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            sentences.addAll(treebank);
        }
        sentences.addAll(news);
        sentences.addAll(Headlines.of(sentences));
        Lexicon lexicon = new LexiconBuilder(scheme.tags()).count(sentences).build(clusters);
        List<Example> examples = sentences.stream()
                .map(sentence -> Example.of(sentence, scheme, lexicon))
                .toList();
        TaggerTrainer taggerTrainer =
                new TaggerTrainer(scheme.tags().size(), STUDENT_WIDTH, STUDENT_TAGGER_EPOCHS, SEED);
        Network tagger = taggerTrainer.train(examples);
        LOG.log(Level.INFO, "Trained the tagger");
        List<int[]> tags = taggerTrainer.jackknife(examples, 2);
        Network parser = parserTrainer(STUDENT_WIDTH, STUDENT_PARSER_EPOCHS).train(examples, tags);
        LOG.log(Level.INFO, "Trained the parser");
        return new LanguageModel(
                scheme.tags().all(),
                scheme.relations().all(),
                lexicon.choosing(tagChoices(tagger, sentences, examples)),
                tagger,
                parser,
                arcNames(parser, examples, tags));
    }

    /** Which tags the tagger gives when it chooses among many. */
    private TagChoices tagChoices(Network network, List<TreebankSentence> sentences, List<Example> examples) {
        Tagger tagger = new Tagger(network, TagFeatures::extract);
        TagChoices choices = new TagChoiceCounter(scheme.tags().size())
                .count(
                        sentences.stream().map(TreebankSentence::forms).toList(),
                        examples.stream()
                                .map(example -> tagger.tag(example.tokens()))
                                .toList())
                .usual();
        LOG.log(Level.INFO, "Counted the tags of words");
        return choices;
    }

    /** What the parser calls its arcs when it chooses among all names. */
    private ArcNames arcNames(Network network, List<Example> examples, List<int[]> tags) {
        ArcNameCounter counter =
                new ArcNameCounter(scheme.tags().size(), scheme.relations().size());
        Parser parser = parser(network, ParseFeatures::extract);
        for (int i = 0; i < examples.size(); i++) {
            counter.count(parser, examples.get(i).tokens(), tags.get(i));
        }
        LOG.log(Level.INFO, "Counted the names of arcs");
        return counter.usual();
    }

    private Parser parser(Network network, ParseTemplates templates) {
        return new Parser(network, templates, ArcNames.any(scheme.tags().size()));
    }

    private List<TreebankSentence> teach(List<TreebankSentence> guides, List<TreebankSentence> newsGuides) {
        Lexicon lexicon = new LexiconBuilder(scheme.tags()).count(treebank).build(clusters);
        List<Example> examples = IntStream.range(0, treebank.size())
                .mapToObj(i -> Example.of(treebank.get(i), scheme, lexicon).guidedBy(new Guide(guides.get(i))))
                .toList();
        TaggerTrainer taggerTrainer =
                new TaggerTrainer(scheme.tags().size(), TEACHER_TAGGER_WIDTH, TEACHER_TAGGER_EPOCHS, SEED);
        Network tagger = taggerTrainer.train(examples);
        List<int[]> tags = taggerTrainer.jackknife(examples, 2);
        Network parser =
                parserTrainer(TEACHER_PARSER_WIDTH, TEACHER_PARSER_EPOCHS).train(examples, tags);
        LOG.log(Level.INFO, "Trained the teacher");
        List<TreebankSentence> taught = newsGuides.stream()
                .map(guide -> analyse(guide, lexicon, tagger, parser))
                .toList();
        LOG.log(Level.INFO, "Analysed {0} sentences of news", taught.size());
        return taught;
    }

    private ParserTrainer parserTrainer(int width, int epochs) {
        return new ParserTrainer(scheme.relations().size(), width, epochs, SEED);
    }

    private TreebankSentence analyse(TreebankSentence analysis, Lexicon lexicon, Network tagger, Network parser) {
        Guide guide = new Guide(analysis);
        Tokens tokens = Tokens.of(analysis.forms(), lexicon);
        int[] tags = new Tagger(tagger, guide::tagFeatures).tag(tokens);
        Configuration tree = parser(parser, guide::parseFeatures).parse(tokens, tags);
        List<String> tagNames = scheme.tags().all();
        List<String> relationNames = scheme.relations().all();
        return new TreebankSentence(
                analysis.forms(),
                IntStream.range(Tokens.FIRST, tokens.root())
                        .mapToObj(p -> tagNames.get(tags[p]))
                        .toList(),
                IntStream.range(Tokens.FIRST, tokens.root())
                        .map(p -> tree.head(p) == tree.root() ? TreebankSentence.ROOT : tree.head(p) - Tokens.FIRST)
                        .toArray(),
                IntStream.range(Tokens.FIRST, tokens.root())
                        .mapToObj(p -> relationNames.get(tree.relation(p)))
                        .toList());
    }
}
