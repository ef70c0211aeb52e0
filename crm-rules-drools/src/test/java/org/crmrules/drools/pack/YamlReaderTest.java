package org.crmrules.drools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What YAML can say and a file of ours must not, told to somebody who does not know YAML. */
class YamlReaderTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "- pack: a,1,不能写成以 - 开头的列表,no list that begins with -",
        "pack: a\\n---\\npack: b,3,不能用 --- 分成几份,divided by ---",
        "pack: !!int a,1,不能用 !tag,no !tag",
        "pack: &x a\\nid: *x,2,不能用 &anchor,no &anchor",
        "pack: 1e999999999,1,这个数太长,number is too long",
        "`pack: \"\\u200b\"`,1,看不见的字符,nobody can see"
      })
  void whatIsRefusedIsToldInASentenceOfEitherLanguage(String yaml, int line, String zh, String en) {
    Problems problems = new Problems();

    YamlReader.readMapping(new Text("a.yaml", yaml.replace("\\n", "\n")), problems);

    assertThat(problems.sorted())
        .first()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-109"))
        .satisfies(p -> assertThat(p.line()).isEqualTo(line))
        .satisfies(p -> assertThat(p.zh()).contains(zh))
        .satisfies(
            p ->
                assertThat(p.en())
                    .contains(en)
                    .doesNotContainPattern(Pattern.compile("\\p{IsHan}")));
  }
}
