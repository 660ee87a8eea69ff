package vn.motcua.procedure.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.SubmissionChannel;

class CatalogueLineTest {
  @Test
  void code_and_name_are_enough() throws RejectedLine {
    ProcedureContent content = read("'code':'2.000033','name':'Thông báo khuyến mại'");

    assertThat(content).isEqualTo(ProcedureContent.named("Thông báo khuyến mại"));
    assertThat(content.detailed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json                                             | not a JSON object",
        "[1]                                                 | not a JSON object",
        "{'name':'x'}                                        | \"code\" is missing",
        "{'code':'2-33','name':'x'}                          | \"code\" is no procedure code like 2.000033",
        "{'code':'2.000033'}                                 | \"name\" is missing",
        "{'code':'2.000033','name':'  '}                     | \"name\" is missing",
        "{'code':'2.000033','name':7}                        | \"name\" must be a text",
        "{'code':'2.000033','name':'x','levels':'Cấp bộ'}    | \"levels\" must be a list",
        "{'code':'2.000033','name':'x','levels':[1]}         | \"levels\" must be a list of texts",
        "{'code':'2.000033','name':'x','methods':[{}]}       | \"channel\" must be one of TRUC_TIEP, TRUC_TUYEN, BUU_CHINH",
        "{'code':'2.000033','name':'x','popularityWeight':1e999999999}| \"popularityWeight\" must be a number from 0",
        "{'code':'2.000033','name':'x','methods':[{'channel':'TRUC_TIEP','unit':'DAY'}]}| \"unit\" must be one of [MINUTE, HOUR, WORKING_HOUR, WORKING_DAY, CALENDAR_DAY, MONTH, YEAR]",
        "{'code':'2.000033','name':'x','popularityWeight':-1}| \"popularityWeight\" must be a number from 0",
        "{'code':'2.000033','name':'x','publication':{'date':'31/01/2026'}}| \"date\" must be a day like 2026-01-31",
      })
  void a_bad_line_is_rejected_with_its_reason(String line, String reason) {
    assertThatThrownBy(
            () -> {
              CatalogueLine parsed = CatalogueLine.parse(line.replace('\'', '"'));
              parsed.over(null);
              Object popularity = parsed.popularity();
              Object publication = parsed.publication();
              throw new AssertionError("accepted: " + popularity + publication);
            })
        .isInstanceOf(RejectedLine.class)
        .hasMessage(reason);
  }

  @Test
  void a_name_may_have_2000_characters_and_no_more() throws RejectedLine {
    assertThat(read("'code':'2.000033','name':'" + "a".repeat(2000) + "'").name()).hasSize(2000);
    assertThatThrownBy(() -> read("'code':'2.000033','name':'" + "a".repeat(2001) + "'"))
        .hasMessage("\"name\" is longer than 2000 characters");
  }

  @Test
  void an_absent_key_leaves_what_is_stored_and_null_clears_it() throws RejectedLine {
    ProcedureContent stored =
        read("'code':'2.000033','name':'x','field':'Hải quan','owner':'Bộ Tài chính'");

    ProcedureContent after = read("'code':'2.000033','field':null", stored);

    assertThat(after.name()).isEqualTo("x");
    assertThat(after.field()).isNull();
    assertThat(after.owner()).isEqualTo("Bộ Tài chính");
  }

  @Test
  void subjects_split_within_brackets_are_joined_again() throws RejectedLine {
    assertThat(
            read("'code':'2.000033','name':'x','subjects':['Tổ chức (không bao gồm doanh nghiệp','HTX)','Công dân Việt Nam']")
                .subjects())
        .containsExactly("Tổ chức (không bao gồm doanh nghiệp, HTX)", "Công dân Việt Nam");
  }

  @Test
  void the_form_file_glued_to_a_document_comes_off() throws RejectedLine {
    assertThat(
            read("'code':'2.000033','name':'x','components':[{'name':'Tờ khai (mẫu NA5).NA5.doc','formFile':'NA5.doc','originals':1,'copies':0}]")
                .documents())
        .singleElement()
        .satisfies(document -> assertThat(document.name()).isEqualTo("Tờ khai (mẫu NA5)."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'feesVnd':[155],'free':false                            | true",
        "'feesVnd':[],'free':true,'feeNoteAmountsVnd':[50000]    | true",
        "'feesVnd':[50000],'free':false,'feeAmbiguous':true      | true",
        "'feesVnd':[50000],'free':false                          | false",
        "'feesVnd':[0],'free':true                               | false",
      })
  void amounts_that_cannot_be_trusted_are_marked(String fees, boolean doubtful)
      throws RejectedLine {
    assertThat(channel(fees + ",'note':'theo ghi chú'"))
        .satisfies(
            channel -> {
              assertThat(channel.feeDoubtful()).isEqualTo(doubtful);
              assertThat(channel.feeNote()).isEqualTo("theo ghi chú");
            });
  }

  @Test
  void durations_are_whole_where_they_can_be() throws RejectedLine {
    assertThat(channel("'duration':20.0,'unit':'WORKING_DAY'").duration()).hasToString("20");
    assertThat(channel("'duration':1.5,'unit':'HOUR'").duration()).hasToString("1.5");
    assertThat(channel("'duration':null,'unit':null").duration()).isNull();
    assertThat(channel("'duration':3,'unit':'WORKING_DAY'"))
        .extracting(SubmissionChannel::channel, SubmissionChannel::unit)
        .containsExactly(Channel.COUNTER, DurationUnit.WORKING_DAY);
  }

  @Test
  void text_is_stored_composed_and_without_invisible_characters() throws RejectedLine {
    String name = Normalizer.normalize("Cấp đổi giấy phép", Normalizer.Form.NFD);

    assertThat(read("'code':'2.000033','name':'" + name + "\u00AD\u200B'").name())
        .isEqualTo("Cấp đổi giấy phép");
  }

  @Test
  void a_name_with_lost_characters_never_replaces_the_whole_one() throws RejectedLine {
    ProcedureContent whole = read("'code':'2.000033','name':'Cấp giấy phép bán lẻ rượu'");

    assertThat(read("'code':'2.000033','name':'Cấp giấy ph\uFFFDp bán lẻ rượu'", whole).name())
        .isEqualTo("Cấp giấy phép bán lẻ rượu");
    assertThat(read("'code':'2.000033','name':'Tên kh\uFFFDc'", whole).name())
        .isEqualTo("Tên kh\uFFFDc");
  }

  @Test
  void without_an_online_channel_it_is_not_online() throws RejectedLine {
    assertThat(read("'code':'2.000033','name':'x','methods':[{'channel':'TRUC_TIEP'}]"))
        .extracting(ProcedureContent::onlineLevel)
        .isEqualTo(OnlineLevel.NONE);
    assertThat(read("'code':'2.000033','name':'x','methods':[{'channel':'TRUC_TUYEN'}]"))
        .extracting(ProcedureContent::onlineLevel)
        .isEqualTo(OnlineLevel.UNKNOWN);
    assertThat(read("'code':'2.000033','name':'x','onlineLevel':'FULL'"))
        .extracting(ProcedureContent::onlineLevel)
        .isEqualTo(OnlineLevel.FULL);
  }

  @Test
  void levels_are_the_catalogues_words() throws RejectedLine {
    assertThat(read("'code':'2.000033','name':'x','levels':['Cấp xã','Cấp tỉnh']").levels())
        .isEqualTo(List.of(ProcedureLevel.COMMUNE, ProcedureLevel.PROVINCE));
  }

  private static SubmissionChannel channel(String rest) throws RejectedLine {
    return read("'code':'2.000033','name':'x','methods':[{'channel':'TRUC_TIEP'," + rest + "}]")
        .channels()
        .get(0);
  }

  private static ProcedureContent read(String members) throws RejectedLine {
    return read(members, null);
  }

  private static ProcedureContent read(String members, @Nullable ProcedureContent stored)
      throws RejectedLine {
    return CatalogueLine.parse("{" + members.replace('\'', '"') + "}").over(stored);
  }
}
