/** What programs put on the clipboard, written after their real shape and shortened. */

/** Excel: conditional comments, an x:num, a merged cell, a line break, styles within the table. */
export const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style><!--table {mso-displayed-decimal-separator:"\\,";} td {padding-top:1px;} .xl65 {mso-number-format:"Short Date";} --></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><td>geen cel</td></x:ExcelWorkbook></xml><![endif]--></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=320 style='border-collapse:collapse;width:240pt'>
<!--StartFragment-->
 <col width=160 span=2 style='width:120pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl63 width=160 style='height:15.0pt'>Activiteit</td><td class=xl63>Kosten per jaar</td><td>Loopt tot</td>
 </tr>
 <tr height=40>
  <td rowspan=2 height=60 class=xl64 width=160>Ouders &amp; co<br>
    in De Linde</td>
  <td align=right x:num="1250">&#8364;&nbsp;1.250,00</td>
  <td class=xl65 align=right>31-12-2026</td>
 </tr>
 <tr height=20><td>900</td><td colspan=1 style='mso-ignore:colspan'></td></tr>
<!--EndFragment-->
</table>
</body></html>`;

/** Excel's own text of the same kind: a cell with a line break and a quote is quoted. */
export const EXCEL_TEXT = 'Activiteit\tKosten per jaar\r\n"Cursus ""Samen""\nin De Linde"\t€ 1.250,00\r\nInloop 5" groot\t\r\n';

/** Calc: upper case, old attributes, font elements, values beside the shown text. */
export const CALC = `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 25.2.3.2 (Linux)"/>
<style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body><TABLE CELLSPACING="0" BORDER="0"><COLGROUP SPAN="2" WIDTH="85"></COLGROUP>
<TR><TD HEIGHT="17" ALIGN="LEFT"><B>ACTIVITEIT</B></TD><TD ALIGN="LEFT"><FONT COLOR="#000000">Helpt ouders thuis</FONT></TD></TR>
<TR><TD HEIGHT="32" ALIGN="LEFT">Voorlezen<BR>met knuffels</TD><TD ALIGN="RIGHT" SDVAL="0.6" SDNUM="1043;0;0%">60%</TD></TR>
</TABLE></body></html>`;

/** Word: paragraphs in cells, lists, non-breaking spaces, Word's own empty paragraph, soft hyphens. */
export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=NL><!--StartFragment--><p class=MsoNormal>Onze activiteiten</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tbody>
 <tr style='mso-yfti-irow:0'><td width=208 valign=top><p class=MsoNormal><b>Activiteit<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Instelling</b></p></td></tr>
 <tr><td><p class=MsoNormal>Groepen voor
  ouders</p><p class=MsoNormal>en peuters</p></td><td><p class=MsoNormal><span lang=EN-US>GGD &ndash; jeugd&shy;gezondheid</span><o:p>&nbsp;</o:p></p></td></tr>
</tbody></table><!--EndFragment--></body></html>`;

/** A page: a head, a table within a cell, a script, an entity nobody knows. */
export const WEB = `<table><thead><tr><th>Naam</th><th scope="col">Wijk</th></tr></thead><tbody><tr><td>A<script>alert("x")</script><table><tr><td>binnen</td><td>twee</td></tr></table></td>
<td title="a > b">&onbekend; &lt;b&gt;</td></tr></tbody></table><table><tr><td>een andere tabel</td></tr></table>`;
