/** First names that are common in the Netherlands. Those that are also a word, a flower, a tree or the name of a group are left out. */

export const FIRST_NAMES = new Set((
  "Aad Aart Abdel Abdul Achmed Ada Adriaan Agnes Ahmed Aisha Aicha Albert Alex Alexander Alice Ali Alida Alina Amina Amir Ana Andrea André Angela Angelique Anita Anja Anke Ankie " +
  "Anna Anne Annelies Annemarie Annemiek Annet Annette Annie Anouk Antoinette Anton Antonie Arend Arie Arjan Arjen Arnold Astrid Ayse Ayşe Barbara Bart Bas Bastiaan Beatrix " +
  "Bernadette Bert Berend Betty Bianca Bilal Bob Boudewijn Bram Brenda Brigitte Carin Carla Carlo Carolien Caroline Cees Chantal Charlotte Chris Christa Christel Christiaan " +
  "Christina Cindy Claudia Coby Cor Cora Cornelia Cornelis Corrie Daan Daniel Daniëlle Danny David Debby Dennis Desiree Diana Dick Diederik Dirk Dolf Dora Edith Edwin Eefje Ellen " +
  "Ellie Elly Elisabeth Eline Elise Elsbeth Emiel Emine Emma Eric Erica Erik Erna Ernst Esmee Esther Eva Eveline Evelien Evert Fatiha Fatima Fatma Femke Ferdinand Ferry Floor Floris " +
  "Francien Frank Frans Fred Frederik Freek Frits Geert Geertje Geertruida Gerard Gerda Gerrit Gert Gijs Gijsbert Gonda Greet Greetje Guido Guus Hanna Hanneke Hannie Hans Harm Harold " +
  "Harrie Harry Hasan Hassan Hatice Heidi Heleen Helena Helga Hélène Hendrik Hendrika Henk Henny Henri Herman Hetty Hilde Hilda Huib Hugo Hussein Ibrahim Ida Ilona Ilse Imane Imke Inge " +
  "Ingeborg Ingrid Irene Irma Isabel Ivo Jaap Jacco Jacob Jacqueline Jacques Jamal Jan Janine Janna Janneke Janny Jannie Jantje Jasper Jeanette Jeanine Jelle Jennifer Jenny Jeroen Jessica " +
  "Jesse Joan Job Jochem Joep Johan Johanna Johannes John Jolanda Jolande Jolien Joop Joost Jorien Joris José Josephine Joyce Judith Julia Juliette Jurgen Karel Karim Karin Karen Karlijn " +
  "Kees Kevin Khadija Kim Klaas Koen Koos Lars Latifa Laura Laurens Leendert Leila Leo Leonie Lex Lia Lida Lidy Lies Liesbeth Lieke Linda Lisa Lisette Loes Lotte Louis Louise Lucas Lucia " +
  "Luuk Maaike Maarten Malika Manon Marc Marcel Margriet Margreet Margot Maria Mariam Marian Marianne Marieke Mariëlle Marije Marijke Marina Marinus Mario Marion Mariska Marit Marja " +
  "Marjan Marjo Marjolein Marjolijn Mark Marleen Marlies Marloes Martha Martijn Martin Martine Maryam Mathilde Matthijs Maurice Maurits Max Mehmet Melanie Meryem Mia Michael Michel " +
  "Michelle Michiel Mieke Miep Mike Mirjam Miranda Mohamed Mohammed Monique Moniek Mustafa Myriam Myrthe Nadia Naima Nancy Natasja Nathalie Nel Nelleke Nicole Nico Niels Nienke Nina Norah " +
  "Olga Omar Onno Oscar Otto Paul Paula Pauline Petra Pieter Piet Pim Quinten Rachid Raymond Rebecca Reinier Remco Renate René Renée Ria Richard Rianne Rick Rien Rik Rita Rob Robbert Robert " +
  "Robin Roel Roelof Roger Roland Ron Ronald Rosalie Rosemarie Ruben Rudolf Ruth Ruud Saida Salima Samira Samir Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Sem Shirley Sietske " +
  "Sigrid Silvia Simon Simone Sjoerd Sofie Sonja Sophie Stefan Stefanie Stephan Susan Suzanne Sven Sylvia Tamara Tanja Teun Theo Theodora Theresa Thea Thijs Thomas Tijmen Tim Tineke Tjeerd " +
  "Tom Tony Toon Trudy Truus Vera Veronique Victor Vincent Wanda Wendy Wessel Wietske Willem Willemien Willemijn Wim Wouter Yasmina Yasmin Youssef Yusuf Yvette Yvonne Zeynep Zohra"
).split(" "));
